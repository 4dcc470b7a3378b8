// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/causes/causespane.h"

#include "views/causes/causesview.h"
#include "views/style/metrics.h"

#include <QVBoxLayout>

#include <algorithm>

namespace Kerntally {

namespace {

constexpr int besideWidth = 1000; ///< px; from this width on, the list stands beside the page
constexpr double besideShare = 0.42;
constexpr int mostBeside = 560;
constexpr double shareBelow = 0.5; ///< of the height, unless the page would keep less than leastPage
constexpr double leastShareBelow = 0.38;
constexpr double leastPage = 330; ///< px, for banner, cards and chart
constexpr int leastWidth = 420;
constexpr int leastHeight = 150;

/// The page's margins, except on the side that faces the page.
constexpr QMargins besideMargins(0, Metrics::pageTop, Metrics::pageSide, Metrics::pageBottom);
constexpr QMargins belowMargins(Metrics::pageSide, 4, Metrics::pageSide, Metrics::pageBottom);

} // namespace

CausesPane::CausesPane(QWidget *page, const CounterModel *model, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setChildrenCollapsible(false);
    setHandleWidth(1); // px; the page's own margin separates the two
    addWidget(page);
    auto *frame = new QWidget(this);
    m_view = new CausesView(model, frame);
    m_view->setMinimumSize(leastWidth, leastHeight);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(besideMargins);
    layout->addWidget(m_view);
    addWidget(frame);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    frame->hide();
    connect(m_view, &CausesView::closeRequested, this, &CausesPane::close);
    connect(this, &QSplitter::splitterMoved, this,
            [this] { (orientation() == Qt::Horizontal ? m_beside : m_below) = saveState(); });
}

void CausesPane::show(const Counter *counter)
{
    QWidget *frame = m_view->parentWidget();
    if (frame->isHidden()) {
        frame->show();
        arrange();
        emit shownChanged(true);
    }
    m_view->choose(counter);
}

void CausesPane::follow(const Counter *counter)
{
    const bool isAnother = counter != m_followed;
    m_followed = counter;
    if (counter && isAnother && !m_view->parentWidget()->isHidden())
        m_view->follow(counter);
}

/// Less than both need side by side, because resizeEvent() puts the list below the page in a narrow window.
QSize CausesPane::minimumSizeHint() const
{
    const QSize size = QSplitter::minimumSizeHint();
    return {std::max(widget(0)->minimumSizeHint().width(), leastWidth), size.height()};
}

void CausesPane::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    const Qt::Orientation wanted = width() >= besideWidth ? Qt::Horizontal : Qt::Vertical;
    if (wanted != orientation())
        arrange();
}

void CausesPane::arrange()
{
    const bool isBeside = width() >= besideWidth;
    setOrientation(isBeside ? Qt::Horizontal : Qt::Vertical);
    m_view->parentWidget()->layout()->setContentsMargins(isBeside ? besideMargins : belowMargins);
    if (const QByteArray &divided = isBeside ? m_beside : m_below; !divided.isEmpty()) {
        restoreState(divided);
        return;
    }
    const int whole = isBeside ? width() : height();
    const int given = isBeside
        ? std::clamp(static_cast<int>(whole * besideShare), leastWidth, mostBeside)
        : static_cast<int>(std::min(whole * shareBelow, std::max(whole * leastShareBelow, whole - leastPage)));
    setSizes({whole - given, given});
}

void CausesPane::close()
{
    m_view->parentWidget()->hide();
    emit shownChanged(false);
    emit closed();
}

} // namespace Kerntally
