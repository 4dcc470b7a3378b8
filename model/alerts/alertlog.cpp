// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/alertlog.h"

#include "model/alerts/alerttext.h"
#include "model/base/csv.h"
#include "model/base/sandbox.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace Kerntally {

namespace {

QString timeText(const QDateTime &time)
{
    const QLocale locale;
    QString clock = locale.toString(time.time(), QStringLiteral("HH:mm:ss.zzz"));
    if (time.date() == QDate::currentDate())
        return clock;
    return locale.toString(time.date(), QLocale::ShortFormat) + QLatin1Char(' ') + clock;
}

QString entryText(const AlertLog::Entry &entry, int column)
{
    switch (column) {
    case AlertLog::TimeColumn:
        return timeText(entry.time);
    case AlertLog::CounterColumn:
        return entry.counterName;
    case AlertLog::RuleColumn:
        return entry.alert.rule.text();
    case AlertLog::ReadingColumn:
        return readingText(entry.alert);
    case AlertLog::ProcessColumn:
        return entry.alert.isAnotherUsers ? AlertLog::tr("another user's") : entry.alert.process;
    case AlertLog::PidColumn:
        return entry.alert.pid != 0 ? QString::number(entry.alert.pid) : QString();
    default:
        return {};
    }
}

QVariant entrySortKey(const AlertLog::Entry &entry, int column)
{
    switch (column) {
    case AlertLog::TimeColumn:
        return entry.alert.time;
    case AlertLog::ReadingColumn:
        return entry.alert.rule.quantity == Quantity::Value ? QVariant(entry.alert.value) : QVariant(entry.alert.rate);
    case AlertLog::PidColumn:
        return entry.alert.pid;
    default:
        return entryText(entry, column);
    }
}

QLatin1String word(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Rate:
        return QLatin1String("rate");
    case Quantity::Average:
        return QLatin1String("average");
    case Quantity::Value:
        break;
    }
    return QLatin1String("value");
}

} // namespace

AlertLog::AlertLog(QObject *parent, int capacity)
    : QAbstractTableModel(parent)
    , m_capacity(std::max(capacity, 1))
{
}

void AlertLog::append(const QString &id, const QString &name, const Alert &alert)
{
    if (rowCount() >= m_capacity) {
        beginRemoveRows({}, 0, 0);
        m_entries.pop_front();
        endRemoveRows();
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_entries.push_back(
        {.time = QDateTime::fromMSecsSinceEpoch(alert.wall), .counterId = id, .counterName = name, .alert = alert});
    endInsertRows();
    emit appended(m_entries.back());
}

void AlertLog::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

void AlertLog::forget(int counter)
{
    for (Entry &entry : m_entries) {
        if (entry.alert.counter == counter)
            entry.alert.counter = 0;
    }
}

std::optional<qint64> AlertLog::lastOf(int counter) const
{
    const auto last = std::find_if(m_entries.rbegin(), m_entries.rend(),
                                   [counter](const Entry &entry) { return entry.alert.counter == counter; });
    return last == m_entries.rend() ? std::nullopt : std::optional(last->alert.time);
}

QString AlertLog::csvHeader()
{
    return QStringLiteral("time,counter,quantity,direction,limit,value,rate,pid,process");
}

QString AlertLog::csvLine(int row) const
{
    const Entry &that = entry(row);
    const AlertRule &rule = that.alert.rule;
    const bool isRate = rule.quantity != Quantity::Value;
    const QStringList cells = {
        that.time.toOffsetFromUtc(that.time.offsetFromUtc()).toString(Qt::ISODateWithMs),
        csvField(that.counterId),
        word(rule.quantity),
        rule.direction == AlertRule::Direction::Above ? QStringLiteral("above") : QStringLiteral("below"),
        QString::number(rule.limit),
        QString::number(that.alert.value),
        isRate ? QString::number(that.alert.rate, 'f', 3) : QString(),
        that.alert.pid != 0 ? QString::number(that.alert.pid) : QString(),
        that.alert.isAnotherUsers ? QStringLiteral("another user's") : csvField(that.alert.process),
    };
    return cells.join(QLatin1Char(','));
}

int AlertLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AlertLog::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertLog::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    // Readings are left-aligned, because rates and values don't compare.
    const bool isNumber = index.column() == PidColumn;
    switch (role) {
    case Qt::DisplayRole:
        return entryText(entry(index.row()), index.column());
    case Qt::ToolTipRole:
        return QLocale().toString(entry(index.row()).time, QLocale::LongFormat);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return entrySortKey(entry(index.row()), index.column());
    default:
        return {};
    }
}

QVariant AlertLog::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == PidColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == PidColumn)
        return processNumbersRemark();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case CounterColumn:
        return tr("Counter");
    case RuleColumn:
        return tr("Alert");
    case ReadingColumn:
        return tr("Value");
    case ProcessColumn:
        return tr("Process");
    case PidColumn:
        return tr("PID");
    default:
        return {};
    }
}

} // namespace Kerntally
