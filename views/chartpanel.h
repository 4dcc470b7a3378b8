// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/card.h"

QT_BEGIN_NAMESPACE
class QAction;
class QActionGroup;
class QHBoxLayout;
class QLabel;
QT_END_NAMESPACE

namespace Kerntally {

class RateChart;

/// The chart with what is chosen about it: rate or value, and how far back.
class ChartPanel : public Card
{
    Q_OBJECT

public:
    explicit ChartPanel(QWidget *parent = nullptr);

    RateChart *chart() const { return m_chart; }
    /// For menus, too. One of each is checked.
    QActionGroup *quantityActions() const { return m_quantities; }
    QActionGroup *windowActions() const { return m_windows; }

private:
    void addQuantities();
    void addWindows();
    void addSwitch(QHBoxLayout *row, const QActionGroup *actions);
    void applyChoices();

    QLabel *m_title;
    RateChart *m_chart;
    QActionGroup *m_quantities;
    QActionGroup *m_windows;
};

} // namespace Kerntally
