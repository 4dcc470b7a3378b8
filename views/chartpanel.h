// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/card.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace Kerntally {

class ChartActions;
class ChoiceBar;
class RateChart;

/// The chart with what is chosen about it: rate, value or average, how far back, and on which scale.
class ChartPanel : public Card
{
    Q_OBJECT

public:
    explicit ChartPanel(QWidget *parent = nullptr);

    RateChart *chart() const { return m_chart; }
    ChartActions *actions() const { return m_actions; }

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QToolButton *makeButton(QAction *action);
    void makeHeader();
    void onViewChanged();
    void applyPalette();

    RateChart *m_chart;
    ChartActions *m_actions;
    QLabel *m_title;
    QLabel *m_paused;
    QToolButton *m_live;
    QToolButton *m_pause;
    ChoiceBar *m_quantities;
    ChoiceBar *m_windows;
    ChoiceBar *m_scales;
};

} // namespace Kerntally
