// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/countermodel.h"

#include "model/base/countererror.h"
#include "model/base/numbertext.h"
#include "model/counters/accessibletext.h"

#include <QLocale>

#include <algorithm>

namespace Kerntally {

namespace {

QString alertText(const Counter &counter, const QLocale &locale)
{
    if (!counter.alertRule())
        return {};
    const QString rule = counter.alertRule()->shortText(locale);
    return counter.isAlertDisarmed() ? CounterModel::tr("%1 (fired)").arg(rule) : rule;
}

QString displayText(const Counter &counter, int column)
{
    const QLocale locale;
    switch (column) {
    case CounterModel::NameColumn:
        return counter.name();
    case CounterModel::ValueColumn:
        return locale.toString(counter.value());
    case CounterModel::RateColumn:
        return rateText(counter.rate(), locale);
    case CounterModel::AverageColumn:
        return rateText(counter.average(), locale);
    case CounterModel::AlertColumn:
        return alertText(counter, locale);
    default:
        return {};
    }
}

QVariant sortKey(const Counter &counter, int column)
{
    switch (column) {
    case CounterModel::NameColumn:
        return counter.name();
    case CounterModel::ValueColumn:
        return counter.value();
    case CounterModel::RateColumn:
    case CounterModel::HistoryColumn:
        return counter.rate();
    case CounterModel::AverageColumn:
        return counter.average();
    case CounterModel::AlertColumn:
        return counter.alertRule() ? static_cast<double>(counter.alertRule()->limit) : -1.0;
    default:
        return {};
    }
}

/// For who hears a row, or sees a card of it.
QString spokenText(const Counter &counter)
{
    const QLocale locale;
    const QString text =
        CounterModel::tr("%1, %2 per second").arg(locale.toString(counter.value()), rateText(counter.rate(), locale));
    const QString state = CounterModel::stateText(counter);
    return state.isEmpty() ? text : CounterModel::tr("%1, %2").arg(text, state);
}

/// What is said in place of what is written; empty: just that.
QString cellInWords(const Counter &counter, int column)
{
    switch (column) {
    case CounterModel::HistoryColumn:
        return SpokenText::lastMinute(counter.history());
    case CounterModel::AlertColumn:
        return SpokenText::alert(counter);
    default:
        return {};
    }
}

/// Numbers to the right; the picture of the past begins below its title.
Qt::Alignment alignment(int column)
{
    const bool left = column == CounterModel::NameColumn || column == CounterModel::HistoryColumn;
    return Qt::AlignVCenter | (left ? Qt::AlignLeft : Qt::AlignRight);
}

QString definitionText(const Counter &counter)
{
    return counter.isGone() ? CounterModel::tr("This entry is gone from its map; the counter keeps its last value.")
            + QLatin1Char(' ') + counter.definition()
                            : counter.definition();
}

/// The whole name, which may be cut where it is shown, what it is called by default and on command lines, and what it
/// counts.
QString nameText(const Counter &counter)
{
    QStringList lines = {counter.name(), counter.defaultName(), counter.id(), definitionText(counter)};
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

QString explanation(int column)
{
    switch (column) {
    case CounterModel::ValueColumn:
        return CounterModel::tr("Events since counting began or since the last reset, and what was added by hand");
    case CounterModel::RateColumn:
        return CounterModel::tr("Events per second, over the last second");
    case CounterModel::AverageColumn:
        return CounterModel::tr("Events per second, over the last ten seconds");
    case CounterModel::HistoryColumn:
        return CounterModel::tr("The rate in the last minute");
    case CounterModel::AlertColumn:
        return CounterModel::tr("When you are alerted");
    default:
        return {};
    }
}

} // namespace

CounterModel::CounterModel(QObject *parent, std::function<WallClock::Reading()> readClocks)
    : QAbstractTableModel(parent)
    , m_clock(std::move(readClocks))
{
}

CounterModel::~CounterModel() = default;

QString CounterModel::stateText(const Counter &counter)
{
    if (counter.isGone())
        return tr("no longer there");
    if (!counter.isAlertFiring() && !counter.isAlertUnseen())
        return {};
    if (!counter.alertRule())
        return tr("alerted");
    const bool above = counter.alertRule()->direction == AlertRule::Direction::Above;
    if (counter.isAlertFiring())
        return above ? tr("above threshold") : tr("below threshold");
    return above ? tr("exceeded earlier") : tr("fell below earlier");
}

Counter *CounterModel::add(CounterSource &source, const CounterDefinition &definition)
{
    insert(std::make_unique<Counter>(source, definition), rowCount());
    return m_rows.back().counter.get();
}

void CounterModel::remove(int number)
{
    const int row = rowOf(find(number));
    const auto aside = findAside(number);
    if (row == rowCount() && aside == m_aside.end())
        return;
    if (row < rowCount())
        take(row);
    else
        m_aside.erase(aside);
    emit removed(number);
}

void CounterModel::setAside(int number)
{
    const int row = rowOf(find(number));
    if (row == rowCount())
        return;
    auto end = std::make_unique<QTimer>();
    end->setSingleShot(true);
    const auto expire = [this, number, timer = end.get()] {
        if (const auto aside = findAside(number); aside != m_aside.end() && aside->end.get() == timer)
            remove(number);
    };
    connect(end.get(), &QTimer::timeout, this, expire, Qt::QueuedConnection); // the timer goes with it
    end->start(m_asideTime);
    m_aside.push_back({.counter = take(row), .end = std::move(end)});
}

bool CounterModel::bringBack(int number, int row)
{
    const auto aside = findAside(number);
    if (aside == m_aside.end())
        return false;
    std::unique_ptr<Counter> counter = std::move(aside->counter);
    m_aside.erase(aside);
    insert(std::move(counter), std::clamp(row, 0, rowCount()));
    return true;
}

int CounterModel::asideNumber(const QString &id) const
{
    const auto found =
        std::find_if(m_aside.begin(), m_aside.end(), [&](const Aside &aside) { return aside.counter->id() == id; });
    return found == m_aside.end() ? 0 : found->counter->number();
}

bool CounterModel::removeAside()
{
    const bool were = !m_aside.empty();
    while (!m_aside.empty())
        remove(m_aside.back().counter->number());
    return were;
}

QStringList CounterModel::moveTo(CounterSource &source)
{
    removeAside();
    QStringList problems;
    for (int row = 0; row < rowCount();) {
        Counter *that = counter(row);
        try {
            source.setMapWriting(that->mayWrite());
            that->moveTo(source, source.addById(that->id()));
            ++row;
        } catch (const CounterError &error) {
            problems.append(tr("%1: %2").arg(that->name(), error.message()));
            remove(that->number());
        }
    }
    return problems;
}

void CounterModel::attachAnew(int number)
{
    Counter *that = find(number);
    if (!that)
        return;
    try {
        that->attachAnew();
    } catch (const CounterError &) {
        if (!that->isCounted())
            remove(number);
        throw;
    }
}

void CounterModel::clear()
{
    beginResetModel();
    m_aside.clear();
    m_rows.clear();
    endResetModel();
}

Counter *CounterModel::counter(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).counter.get();
}

Counter *CounterModel::find(int number) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [number](const Row &row) { return row.counter->number() == number; });
    return found == m_rows.end() ? nullptr : found->counter.get();
}

int CounterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CounterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CounterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    Counter *that = counter(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return displayText(*that, column);
    case Qt::EditRole:
        return column == NameColumn ? that->name() : QVariant();
    case Qt::ToolTipRole:
        return column == NameColumn ? nameText(*that) : explanation(column);
    case Qt::AccessibleTextRole:
        return cellInWords(*that, column);
    case Qt::AccessibleDescriptionRole:
        return column == NameColumn ? spokenText(*that) : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(column));
    case CounterRole:
        return QVariant::fromValue(that);
    case SortRole:
        return sortKey(*that, column);
    case FiringRole:
        return that->isAlertFiring();
    case MarkedRole:
        return that->isAlertFiring() || that->isAlertUnseen();
    case HiddenRole:
        return that->isHidden();
    default:
        return {};
    }
}

bool CounterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != NameColumn || role != Qt::EditRole)
        return false;
    counter(index.row())->setName(value.toString());
    return true;
}

Qt::ItemFlags CounterModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == NameColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant CounterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::ToolTipRole)
        return explanation(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignment(section));
    if (role == Qt::InitialSortOrderRole) // numbers: the largest first
        return static_cast<int>(section == NameColumn ? Qt::AscendingOrder : Qt::DescendingOrder);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Counter");
    case ValueColumn:
        return tr("Value");
    case RateColumn:
        return tr("Per second");
    case AverageColumn:
        return tr("Average");
    case HistoryColumn:
        return tr("Last minute");
    case AlertColumn:
        return tr("Alert");
    default:
        return {};
    }
}

int CounterModel::rowOf(const Counter *counter) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [counter](const Row &row) { return row.counter.get() == counter; });
    return static_cast<int>(found - m_rows.begin());
}

std::vector<CounterModel::Aside>::iterator CounterModel::findAside(int number)
{
    return std::find_if(m_aside.begin(), m_aside.end(),
                        [number](const Aside &aside) { return aside.counter->number() == number; });
}

void CounterModel::listen(Counter *counter)
{
    connect(counter, &Counter::updated, this, [this, counter] { onUpdated(counter); });
    connect(counter, &Counter::alertRuleChanged, this, [this, counter] { tellOf(counter, AlertColumn, AlertColumn); });
    connect(counter, &Counter::nameChanged, this, [this, counter] { tellOf(counter, NameColumn, NameColumn); });
    connect(counter, &Counter::alertSeenChanged, this, [this, counter] { tellOf(counter, NameColumn, AlertColumn); });
    connect(counter, &Counter::goneChanged, this, [this, counter] { tellOf(counter, NameColumn, AlertColumn); });
    connect(counter, &Counter::hiddenChanged, this, [this, counter] { tellOf(counter, NameColumn, NameColumn); });
    connect(counter, &Counter::alerted, this, [this, counter](Alert alert) {
        m_clock.look();
        alert.wall = m_clock.at(alert.time);
        emit alerted(counter, alert);
    });
}

void CounterModel::insert(std::unique_ptr<Counter> counter, int row)
{
    listen(counter.get());
    beginInsertRows({}, row, row);
    const bool firing = counter->isAlertFiring();
    m_rows.insert(m_rows.begin() + row, Row{.counter = std::move(counter), .firing = firing});
    endInsertRows();
}

/// It has nothing to do with the model any more, and counts as long as it lives.
std::unique_ptr<Counter> CounterModel::take(int row)
{
    beginRemoveRows({}, row, row);
    std::unique_ptr<Counter> counter = std::move(m_rows[static_cast<std::size_t>(row)].counter);
    disconnect(counter.get(), nullptr, this, nullptr);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    return counter;
}

/// Tells of no more than what changes, since every cell that changes is drawn anew.
void CounterModel::onUpdated(Counter *counter)
{
    const int row = rowOf(counter);
    bool &firing = m_rows[static_cast<std::size_t>(row)].firing;
    if (firing == counter->isAlertFiring()) {
        emit dataChanged(index(row, ValueColumn), index(row, AverageColumn));
        return;
    }
    firing = counter->isAlertFiring();
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void CounterModel::tellOf(Counter *counter, Columns first, Columns last)
{
    const int row = rowOf(counter);
    emit dataChanged(index(row, first), index(row, last));
}

} // namespace Kerntally
