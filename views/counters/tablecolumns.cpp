// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/tablecolumns.h"

#include "views/widgets/actions.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace Kerntally {

namespace {

constexpr int leastNames = 130;
constexpr int leastPast = 90; ///< px, of the sparkline
constexpr int mostPast = 260; ///< px; a wider sparkline shows no more detail
/// Limits of a column's width that the user sets, px.
constexpr int leastSection = 24;
constexpr int mostWidth = 4000;

/// Keys of the columns in the settings.
constexpr std::array<const char *, CounterModel::ColumnCount> names = {"name",    "value",   "rate",
                                                                       "average", "history", "alert"};

constexpr std::array columnsAtFirst = {CounterModel::NameColumn,    CounterModel::HistoryColumn,
                                       CounterModel::ValueColumn,   CounterModel::RateColumn,
                                       CounterModel::AverageColumn, CounterModel::AlertColumn};

QString columnName(int column)
{
    return QLatin1String(names[static_cast<std::size_t>(column)]);
}

QString orderKey()
{
    return QStringLiteral("table/order");
}

QString widthKey(int column)
{
    return QStringLiteral("table/%1/width").arg(columnName(column));
}

QString shownKey(int column)
{
    return QStringLiteral("table/%1/shown").arg(columnName(column));
}

} // namespace

TableColumns::TableColumns(QTableView *table)
    : QObject(table)
    , m_table(table)
    , m_header(table->horizontalHeader())
{
    m_header->setSectionsMovable(true);
    m_header->setFirstSectionMovable(true);
    m_header->setMinimumSectionSize(leastSection);
    m_header->setContextMenuPolicy(Qt::ActionsContextMenu);
    makeActions();
    arrange({});
    connect(m_header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { onResized(column, width); });
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) {
        at(column).chosen = 0;
        layOut();
        emit stateChanged();
    });
    connect(m_header, &QHeaderView::sectionMoved, this, &TableColumns::stateChanged);
}

void TableColumns::setNeeded(int column, int width)
{
    if (width == at(column).needed)
        return;
    at(column).needed = width;
    layOut();
}

void TableColumns::setEmpty(int column, bool isEmpty)
{
    if (std::exchange(at(column).isEmpty, isEmpty) != isEmpty)
        layOut();
}

void TableColumns::layOut()
{
    const QScopedValueRollback guard(m_layingOut, true);
    std::array<bool, CounterModel::ColumnCount> shown{};
    int room = m_table->viewport()->width();
    for (int column = 0; column < CounterModel::ColumnCount; ++column) {
        const bool isWanted = at(column).shown == Shown::Always || !at(column).isEmpty;
        shown[static_cast<std::size_t>(column)] = at(column).shown != Shown::Never && isWanted;
        room -= shown[static_cast<std::size_t>(column)] ? least(column) : 0;
    }
    const int restOfNames = at(CounterModel::NameColumn).chosen > 0
        ? 0
        : at(CounterModel::NameColumn).needed - least(CounterModel::NameColumn);
    const auto dispense = [&](int column, int wanted) {
        if (room >= wanted || at(column).shown != Shown::WhereItFits)
            return;
        shown[static_cast<std::size_t>(column)] = false;
        room += least(column);
    };
    dispense(CounterModel::AverageColumn, restOfNames);
    dispense(CounterModel::HistoryColumn, 0);
    std::array<int, CounterModel::ColumnCount> widths{};
    for (int column = 0; column < CounterModel::ColumnCount; ++column)
        widths[static_cast<std::size_t>(column)] = least(column);
    share(std::max(0, room), shown[CounterModel::HistoryColumn], widths);
    for (int column = 0; column < CounterModel::ColumnCount; ++column) {
        const auto index = static_cast<std::size_t>(column);
        m_header->setSectionHidden(column, !shown[index]);
        m_header->resizeSection(column, widths[index]);
        if (column != CounterModel::NameColumn)
            m_actions[column - 1]->setChecked(shown[index]);
    }
}

/// Distributes the remaining width: to elided names, then to the sparkline up to mostPast, then to names again.
void TableColumns::share(int room, bool hasPast, std::array<int, CounterModel::ColumnCount> &widths) const
{
    int &name = widths[CounterModel::NameColumn];
    int &past = widths[CounterModel::HistoryColumn];
    const bool namesAreFree = at(CounterModel::NameColumn).chosen == 0;
    if (namesAreFree) {
        const int more = std::clamp(at(CounterModel::NameColumn).needed - name, 0, room);
        name += more;
        room -= more;
    }
    if (hasPast && at(CounterModel::HistoryColumn).chosen == 0) {
        const int more = namesAreFree ? std::clamp(mostPast - past, 0, room) : room;
        past += more;
        room -= more;
    }
    if (namesAreFree)
        name += room;
}

void TableColumns::saveState(QSettings &store) const
{
    QStringList order;
    for (int visual = 0; visual < CounterModel::ColumnCount; ++visual)
        order.append(columnName(m_header->logicalIndex(visual)));
    store.setValue(orderKey(), order);
    for (int column = 0; column < CounterModel::ColumnCount; ++column) {
        store.setValue(widthKey(column), at(column).chosen);
        store.setValue(shownKey(column), static_cast<int>(at(column).shown));
    }
}

void TableColumns::restoreState(const QSettings &store)
{
    for (int column = 0; column < CounterModel::ColumnCount; ++column) {
        const int width = store.value(widthKey(column)).toInt();
        const int shown = store.value(shownKey(column)).toInt();
        at(column).chosen = width <= 0 ? 0 : std::clamp(width, leastSection, mostWidth);
        if (column != CounterModel::NameColumn) // the name column is always visible
            at(column).shown = static_cast<Shown>(std::clamp(shown, 0, static_cast<int>(Shown::Never)));
    }
    arrange(store.value(orderKey()).toStringList());
    layOut();
}

/// Minimum width of a visible column, px.
int TableColumns::least(int column) const
{
    if (at(column).chosen > 0)
        return at(column).chosen;
    if (column == CounterModel::HistoryColumn)
        return std::max(leastPast, at(column).needed);
    return column == CounterModel::NameColumn ? std::min(at(column).needed, leastNames) : at(column).needed;
}

void TableColumns::makeActions()
{
    for (int column = 1; column < CounterModel::ColumnCount; ++column) { // without the name column
        const QAbstractItemModel *model = m_header->model();
        auto *action = makeAction({QStringLiteral("column-") + columnName(column),
                                   model->headerData(column, Qt::Horizontal).toString(),
                                   model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(),
                                   {},
                                   {}},
                                  this);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, column](bool on) { choose(column, on); });
        m_actions.append(action);
    }
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    auto *all = makeAction({QStringLiteral("resetColumns"),
                            tr("&Restore defaults"),
                            tr("The original columns, in their original order and widths"),
                            {},
                            {}},
                           this);
    connect(all, &QAction::triggered, this, &TableColumns::reset);
    m_actions.append({separator, all});
    giveLetters(m_actions);
    m_header->addActions(m_actions);
}

/// The user resized a column, unless layOut() did.
void TableColumns::onResized(int column, int width)
{
    if (m_layingOut || width == 0)
        return;
    at(column).chosen = width;
    layOut();
    emit stateChanged();
}

void TableColumns::choose(int column, bool shown)
{
    at(column).shown = shown ? Shown::Always : Shown::Never;
    layOut();
    emit stateChanged();
}

/// Moves the columns into this order; columns that are missing in it follow in their initial order.
void TableColumns::arrange(const QStringList &wanted)
{
    QList<int> order;
    for (const QString &name : wanted) {
        for (const int column : columnsAtFirst) {
            if (name == columnName(column) && !order.contains(column))
                order.append(column);
        }
    }
    for (const int column : columnsAtFirst) {
        if (!order.contains(column))
            order.append(column);
    }
    for (int visual = 0; visual < order.size(); ++visual)
        m_header->moveSection(m_header->visualIndex(order[visual]), visual);
}

void TableColumns::reset()
{
    for (Column &column : m_columns)
        column = {.needed = column.needed, .isEmpty = column.isEmpty};
    arrange({});
    layOut();
    emit stateChanged();
}

} // namespace Kerntally
