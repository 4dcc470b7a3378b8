// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/card.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace Kerntally {

class ChartActions;
class ChartLaps;
class ChoiceBar;
class Laps;
class CounterChart;

/// The chart with its header: quantity, window, scale, and buttons for pausing and laps.
class ChartPanel : public Card
{
    Q_OBJECT

public:
    explicit ChartPanel(QWidget *parent = nullptr);

    CounterChart *chart() const { return m_chart; }
    /// The laps that the user added. Owned by this.
    Laps *laps() const { return m_laps; }
    ChartLaps *chartLaps() const { return m_chartLaps; }
    ChartActions *actions() const { return m_actions; }

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QToolButton *makeButton(QAction *action);
    void makeHeader();
    void showLaps();
    void onViewChanged();
    void applyPalette();

    CounterChart *m_chart;
    ChartActions *m_actions;
    Laps *m_laps;
    ChartLaps *m_chartLaps;
    QLabel *m_title;
    QLabel *m_paused;
    QLabel *m_span; ///< the visible duration, if no button of m_windows shows it
    QToolButton *m_live;
    QToolButton *m_pause;
    QToolButton *m_lap;
    ChoiceBar *m_quantities;
    ChoiceBar *m_windows;
    ChoiceBar *m_scales;
};

} // namespace Kerntally
