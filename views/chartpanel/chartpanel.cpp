// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/chartpanel.h"

#include "model/history/laps.h"
#include "views/chart/counterchart.h"
#include "views/chartpanel/chartactions.h"
#include "views/chartpanel/chartlaps.h"
#include "views/chartpanel/charttitle.h"
#include "views/chartpanel/lapdialog.h"
#include "views/style/colours.h"
#include "views/style/metrics.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/choicebar.h"
#include "views/widgets/elidedlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace Kerntally {

namespace {

constexpr int groupGap = 14;
constexpr double second = 1e9; // ns

/// Formats ns as "14 s", "6.5 min" or "2 h".
QString spanText(qint64 span, const QLocale &locale)
{
    const double seconds = static_cast<double>(span) / second;
    const auto number = [&](double amount) {
        const double rounded = std::round(amount * 10) / 10;
        return locale.toString(rounded, 'f', amount < 10 && rounded != std::floor(rounded) ? 1 : 0);
    };
    if (seconds < 90)
        return ChartPanel::tr("%1 s").arg(number(seconds));
    return seconds < 5400 ? ChartPanel::tr("%1 min").arg(number(seconds / 60))
                          : ChartPanel::tr("%1 h").arg(number(seconds / 3600));
}

} // namespace

ChartPanel::ChartPanel(QWidget *parent)
    : Card(parent)
    , m_chart(new CounterChart(this))
    , m_actions(new ChartActions(m_chart, this))
    , m_laps(new Laps(this))
    , m_chartLaps(new ChartLaps(m_chart, m_laps))
    , m_title(new ElidedLabel(this))
    , m_paused(new QLabel(tr("Paused"), this))
    , m_span(new QLabel(this))
    , m_live(makeButton(m_actions->live))
    , m_pause(makeButton(m_actions->pause))
    , m_lap(makeButton(m_actions->lap))
    , m_quantities(new ChoiceBar(m_actions->quantities, tr("Quantity"), this))
    , m_windows(new ChoiceBar(m_actions->windows, tr("Time shown"), this))
    , m_scales(new ChoiceBar(m_actions->scales, tr("Scale"), this))
{
    m_title->setObjectName(QStringLiteral("chartTitle"));
    m_title->setIndent(6);
    m_paused->setObjectName(QStringLiteral("chartPaused"));
    m_span->setObjectName(QStringLiteral("chartSpan"));
    m_span->setToolTip(tr("The time that is shown"));
    m_live->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_scales->setCompact(true);
    makeHeader();
    content()->addWidget(m_chart, 1);
    connect(m_chart, &CounterChart::viewChanged, this, &ChartPanel::onViewChanged);
    connect(m_actions->lap, &QAction::triggered, m_chartLaps, &ChartLaps::add);
    connect(m_actions->laps, &QAction::triggered, this, &ChartPanel::showLaps);
    onViewChanged();
    applyPalette();
}

void ChartPanel::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

/// Replaces the buttons by menus where they don't fit beside all optional parts of the header.
void ChartPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const int others = m_title->sizeHint().width() + m_paused->sizeHint().width() + m_span->sizeHint().width()
        + m_live->sizeHint().width() + 2 * m_pause->sizeHint().width() + m_scales->compactWidth() + 4 * groupGap;
    const int room = contentsRect().width() - others;
    m_windows->setCompact(room < m_windows->fullWidth() + m_quantities->fullWidth());
    m_quantities->setCompact(room < m_windows->compactWidth() + m_quantities->fullWidth());
}

void ChartPanel::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    window()->installEventFilter(this);
}

/// Space is the window's shortcut for pausing, but presses a button that has the focus.
bool ChartPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space
        && qobject_cast<QAbstractButton *>(QApplication::focusWidget())) {
        event->accept();
        return true;
    }
    return Card::eventFilter(watched, event);
}

QToolButton *ChartPanel::makeButton(QAction *action)
{
    auto *button = new ActionButton(action, this);
    button->setIconSize(QSize(Metrics::buttonIcon, Metrics::buttonIcon));
    return button;
}

void ChartPanel::showLaps()
{
    auto *dialog = new LapDialog(m_laps, m_chart->tracks(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ChartPanel::makeHeader()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_title);
    row->addSpacing(4);
    row->addWidget(m_paused);
    row->addStretch(1);
    row->addWidget(m_span);
    row->addWidget(m_live);
    row->addWidget(m_pause);
    row->addWidget(m_lap);
    for (ChoiceBar *bar : {m_quantities, m_windows, m_scales}) {
        row->addSpacing(groupGap);
        row->addWidget(bar);
    }
    content()->addLayout(row);
}

void ChartPanel::onViewChanged()
{
    m_title->setText(titleOf(*m_chart));
    const QString span = m_actions->windows->checkedAction() ? QString() : spanText(m_chart->view().span(), locale());
    m_windows->setOther(span);
    m_span->setText(span);
    m_span->setVisible(!span.isEmpty() && !m_windows->isCompact());
    m_paused->setVisible(m_chart->view().isPaused());
    m_live->setVisible(!m_chart->view().isHome());
    m_pause->setVisible(m_actions->pause->isVisible());
}

void ChartPanel::applyPalette()
{
    m_actions->tint(palette());
    const QColor notice = noticeColour(palette());
    m_paused->setStyleSheet(
        QStringLiteral("QLabel { color: %1; border: 1px solid %1; border-radius: 3px; padding: 1px 6px; }")
            .arg(notice.name()));
}

} // namespace Kerntally
