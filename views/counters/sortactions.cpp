// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/sortactions.h"

#include "model/counters/countermodel.h"
#include "views/widgets/actions.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QSettings>

namespace Kerntally {

namespace {

constexpr int insertionOrder = -1; ///< no column: the order in which counters were added

QString actionKey()
{
    return QStringLiteral("table/sort");
}

QString sortOrderKey()
{
    return QStringLiteral("table/sortDescending");
}

Qt::SortOrder firstOrderOf(const QHeaderView &header, int column)
{
    return static_cast<Qt::SortOrder>(
        header.model()->headerData(column, Qt::Horizontal, Qt::InitialSortOrderRole).toInt());
}

} // namespace

SortActions::SortActions(QHeaderView *header)
    : QObject(header)
    , m_header(header)
    , m_group(new QActionGroup(this))
{
    const auto title = [header](int column) { return header->model()->headerData(column, Qt::Horizontal).toString(); };
    add(QStringLiteral("sortNatural"), tr("Order &added"), tr("The counters in the order in which they were added"),
        insertionOrder);
    for (const auto &[column, name] : {std::pair(CounterModel::NameColumn, QStringLiteral("sortName")),
                                       std::pair(CounterModel::ValueColumn, QStringLiteral("sortValue")),
                                       std::pair(CounterModel::RateColumn, QStringLiteral("sortRate")),
                                       std::pair(CounterModel::AverageColumn, QStringLiteral("sortAverage")),
                                       std::pair(CounterModel::AlertColumn, QStringLiteral("sortAlert"))})
        add(name, title(column), tr("Sort the counters by this; once more: the other way round"), column);
    giveLetters(m_group->actions());
    connect(header, &QHeaderView::sortIndicatorChanged, this, &SortActions::follow);
    follow(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

QList<QAction *> SortActions::actions() const
{
    return m_group->actions();
}

void SortActions::saveState(QSettings &store) const
{
    store.setValue(actionKey(), m_group->checkedAction()->objectName());
    store.setValue(sortOrderKey(), m_header->sortIndicatorOrder() == Qt::DescendingOrder);
}

void SortActions::restoreState(const QSettings &store)
{
    const QString name = store.value(actionKey()).toString();
    for (const QAction *action : m_group->actions()) {
        if (action->objectName() == name)
            m_header->setSortIndicator(action->property("column").toInt(),
                                       store.value(sortOrderKey()).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

void SortActions::add(const QString &name, const QString &text, const QString &tip, int column)
{
    QAction *action = m_group->addAction(makeAction({name, text, tip, {}, {}}, this));
    action->setCheckable(true);
    action->setProperty("column", column);
    connect(action, &QAction::triggered, this, [this, column] {
        const Qt::SortOrder first = column == insertionOrder ? Qt::AscendingOrder : firstOrderOf(*m_header, column);
        const bool again = column == m_header->sortIndicatorSection() && m_header->sortIndicatorOrder() == first;
        const Qt::SortOrder other = first == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        m_header->setSortIndicator(column, again ? other : first);
    });
}

/// Reverts a click on the history column, which has no order.
void SortActions::follow(int column, Qt::SortOrder order)
{
    if (column == CounterModel::HistoryColumn) {
        m_header->setSortIndicator(m_column, m_order);
        return;
    }
    m_column = column;
    m_order = order;
    for (QAction *action : m_group->actions()) {
        if (action->property("column").toInt() == column)
            action->setChecked(true);
    }
}

} // namespace Kerntally
