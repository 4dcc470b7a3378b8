// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/processes/measuretable.h"

#include "model/base/numbertext.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace Kerntally {

namespace {

/// Adds the sign of a difference: -1, 0 or 1.
QString signedText(const QString &text, int sign)
{
    const std::array<QString, 3> signs = {QChar(0x2212), QString(), QStringLiteral("+")};
    return signs.at(static_cast<std::size_t>(sign + 1)) + text;
}

template<typename Number>
int compare(Number one, Number other)
{
    return one < other ? -1 : one > other ? 1 : 0;
}

QString ratioText(double of, double by)
{
    if (by <= 0)
        return {};
    return QChar(0x00d7) + QLocale().toString(of / by, 'f', 2);
}

} // namespace

void MeasureTable::show(const MeasurementResult &run, const std::optional<MeasurementResult> &other)
{
    const bool isSame =
        std::ranges::equal(m_run.counts, run.counts, {}, &MeasurementResult::Count::id, &MeasurementResult::Count::id);
    if (!isSame)
        beginResetModel();
    m_run = run;
    m_other = other;
    if (!isSame)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

int MeasureTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_run.counts.isEmpty() ? 0 : static_cast<int>(m_run.counts.size()) + 1;
}

int MeasureTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MeasureTable::data(const QModelIndex &index, int role) const
{
    const bool isTime = index.row() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return isTime ? timeText(index.column()) : countText(m_run.counts[index.row() - 1], index.column());
    case CopyRole:
        return copyText(index);
    case Qt::ToolTipRole:
        return isTime ? tr("From the command's first instruction to its end") : m_run.counts[index.row() - 1].id;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (isTime) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant MeasureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Counter");
    case EventsColumn:
        return tr("Events");
    case RateColumn:
        return tr("Per second");
    case OtherColumn:
        return tr("Baseline");
    case DifferenceColumn:
        return tr("Difference");
    case RatioColumn:
        return tr("Ratio");
    default:
        return {};
    }
}

QString MeasureTable::timeText(int column) const
{
    const QLocale locale;
    const auto seconds = [&](double time) { return tr("%1 s").arg(locale.toString(time, 'f', 3)); };
    switch (column) {
    case NameColumn:
        return tr("Wall time");
    case EventsColumn:
        return seconds(m_run.seconds);
    case OtherColumn:
        return m_other ? seconds(m_other->seconds) : QString();
    case DifferenceColumn: {
        if (!m_other)
            return {};
        const double difference = m_run.seconds - m_other->seconds;
        return signedText(seconds(std::abs(difference)), compare(difference, 0.0));
    }
    case RatioColumn:
        return m_other ? ratioText(m_run.seconds, m_other->seconds) : QString();
    default:
        return {};
    }
}

QString MeasureTable::countText(const MeasurementResult::Count &count, int column) const
{
    const QLocale locale;
    if (column == NameColumn)
        return count.name;
    if (column == EventsColumn)
        return locale.toString(count.events);
    if (column == RateColumn)
        return rateText(m_run.rate(count), locale);
    const MeasurementResult::Count *before = other(count.id);
    if (!before)
        return {};
    switch (column) {
    case OtherColumn:
        return locale.toString(before->events);
    case DifferenceColumn: {
        const int sign = compare(count.events, before->events);
        return signedText(locale.toString(sign < 0 ? before->events - count.events : count.events - before->events),
                          sign);
    }
    case RatioColumn:
        return ratioText(static_cast<double>(count.events), static_cast<double>(before->events));
    default:
        return {};
    }
}

const MeasurementResult::Count *MeasureTable::other(const QString &id) const
{
    return m_other ? m_other->find(id) : nullptr;
}

/// Numbers without grouping and units, for spreadsheets.
QString MeasureTable::copyText(const QModelIndex &index) const
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const bool isTime = index.row() == 0;
    const MeasurementResult::Count own = isTime ? MeasurementResult::Count() : m_run.counts[index.row() - 1];
    const MeasurementResult::Count *before = other(own.id);
    const auto difference = [&] {
        const bool isLess = own.events < before->events;
        return (isLess ? QStringLiteral("-") : QString())
            + locale.toString(isLess ? before->events - own.events : own.events - before->events);
    };
    const auto ratio = [&](double of, double by) { return by > 0 ? locale.toString(of / by, 'f', 6) : QString(); };
    switch (index.column()) {
    case NameColumn:
        return isTime ? tr("Wall time (s)") : own.name;
    case EventsColumn:
        return isTime ? locale.toString(m_run.seconds, 'f', 6) : locale.toString(own.events);
    case RateColumn:
        return isTime ? QString() : locale.toString(m_run.rate(own), 'f', 3);
    default:
        break;
    }
    if (!m_other || (!isTime && !before))
        return {};
    switch (index.column()) {
    case OtherColumn:
        return isTime ? locale.toString(m_other->seconds, 'f', 6) : locale.toString(before->events);
    case DifferenceColumn:
        return isTime ? locale.toString(m_run.seconds - m_other->seconds, 'f', 6) : difference();
    case RatioColumn:
        return isTime ? ratio(m_run.seconds, m_other->seconds)
                      : ratio(static_cast<double>(own.events), static_cast<double>(before->events));
    default:
        return {};
    }
}

} // namespace Kerntally
