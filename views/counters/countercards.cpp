// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/countercards.h"

#include "model/counters/countermodel.h"
#include "views/counters/carddelegate.h"
#include "views/widgets/repaintpace.h"
#include "views/widgets/selectionkeys.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>

#include <algorithm>

namespace Kerntally {

CounterCards::CounterCards(QWidget *parent)
    : QListView(parent)
    , m_delegate(new CardDelegate(this))
    , m_pace(new RepaintPace(this))
{
    setItemDelegate(m_delegate);
    setFlow(LeftToRight);
    setWrapping(true);
    setUniformItemSizes(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    // The negative margins hide the gaps behind the last column and row. The extra pixel is for QListView, which wraps
    // a cell that would fill the row exactly.
    setViewportMargins(0, 0, -CardDelegate::gap - 1, -CardDelegate::gap);
    viewport()->setBackgroundRole(QPalette::Window); // cards are on the page's background
    setAccessibleName(tr("Counters"));
    connect(m_pace, &RepaintPace::due, this, &CounterCards::updateNumbers);
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        emit counterActivated(index.data(CounterModel::CounterRole).value<Counter *>());
    });
}

int CounterCards::heightFor(int width, bool flat) const
{
    const int count = model() ? model()->rowCount() : 0;
    const int columns = columnsIn(width);
    const int rows = (count + columns - 1) / columns;
    return rows * CardDelegate::height(flat ? CardDelegate::Form::Flat : CardDelegate::Form::Tall, font())
        - CardDelegate::gap;
}

void CounterCards::setFlat(bool flat)
{
    const auto form = flat ? CardDelegate::Form::Flat : CardDelegate::Form::Tall;
    if (form != m_delegate->form()) {
        m_delegate->setForm(form);
        viewport()->update();
    }
    layOut();
}

void CounterCards::draw(qint64 time)
{
    m_pace->onFrame(time);
    const int rows = model()->rowCount();
    if (rows == 0)
        return;
    const int width = m_delegate->historyRect(visualRect(model()->index(0, 0)), font()).width();
    if (time - m_historyDrawn < Sparkline::columnDuration(width))
        return;
    m_historyDrawn = time;
    for (int row = 0; row < rows; ++row) {
        const QRect past = m_delegate->historyRect(visualRect(model()->index(row, 0)), font());
        viewport()->update(past.adjusted(0, -2, 0, 2));
    }
}

void CounterCards::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (topLeft.column() == CounterModel::NameColumn)
        QListView::dataChanged(topLeft, bottomRight, roles);
    else if (topLeft.column() == CounterModel::AlertColumn)
        viewport()->update(visualRect(topLeft.siblingAtColumn(CounterModel::NameColumn))); // the alert's icon
    if (!isVisible() || bottomRight.column() == CounterModel::NameColumn)
        return;
    m_numbers.add(topLeft, bottomRight);
    m_pace->setChanged();
}

/// Repaints only the numbers whose texts changed.
void CounterCards::updateNumbers()
{
    for (int row = 0; isVisible() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        const Counter *counter = ChangedNumbers::counterOf(index);
        if (!m_numbers.contains(counter))
            continue;
        const QString text = locale().toString(counter->value()) + CardDelegate::rateText(*counter);
        if (m_numbers.replace(counter, 0, text))
            viewport()->update(m_delegate->numbersRect(visualRect(index), font()));
    }
    m_numbers.setDone();
    fitValues();
}

void CounterCards::fitValues()
{
    const QRect cell(QPoint(), gridSize());
    if (isVisible() && cell.isValid()
        && m_delegate->fitValues(*model(), m_delegate->numbersRect(cell, font()).width(), font()))
        viewport()->update();
}

void CounterCards::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && selectionModel()->hasSelection()) {
        clearSelection();
        return;
    }
    QListView::keyPressEvent(event);
    selectReached(*this, *event);
}

/// A click outside of all cards clears the selection.
void CounterCards::mousePressEvent(QMouseEvent *event)
{
    if (!indexAt(event->position().toPoint()).isValid())
        clearSelection();
    QListView::mousePressEvent(event);
}

void CounterCards::paintEvent(QPaintEvent *event)
{
    // A repaint before m_pace is due may show newer texts than m_numbers stores.
    for (int row = 0; m_pace->isPending() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (event->region().intersects(m_delegate->numbersRect(visualRect(index), font())))
            m_numbers.forget(ChangedNumbers::counterOf(index), 0);
    }
    m_delegate->setExposed(event->region());
    QListView::paintEvent(event);
}

void CounterCards::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    m_numbers.forgetAll();
    QListView::rowsAboutToBeRemoved(parent, first, last);
}

void CounterCards::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    layOut();
}

void CounterCards::showEvent(QShowEvent *event)
{
    m_numbers.forgetAll();
    m_numbers.setDone();
    QListView::showEvent(event);
    fitValues();
}

/// The number of columns: as many as fit, but no more than the number of rows needs, so that four cards are two and
/// two, not three and one.
int CounterCards::columnsIn(int width) const
{
    const int count = std::max(1, model() ? model()->rowCount() : 1);
    const int most = (width + CardDelegate::gap) / (CardDelegate::leastWidth(font()) + CardDelegate::gap);
    const int columns = std::clamp(most, 1, count);
    const int rows = (count + columns - 1) / columns;
    return (count + rows - 1) / rows;
}

void CounterCards::layOut()
{
    const bool flat = m_delegate->form() == CardDelegate::Form::Flat;
    const bool scrolls = heightFor(width(), flat) > height();
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int columns = columnsIn(this->width());
    const int width = viewport()->width() - 1;
    const QSize size(width / columns, CardDelegate::height(m_delegate->form(), font()));
    m_delegate->setGrid(columns, width - columns * size.width());
    if (size != gridSize())
        setGridSize(size);
    fitValues();
}

} // namespace Kerntally
