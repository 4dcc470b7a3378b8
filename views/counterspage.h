// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QSplitter;
QT_END_NAMESPACE

namespace Kerntally {

class AlertBanner;
class Card;
class ChartPanel;
class Counter;
class CounterModel;
class CounterTable;

/// What is seen while events are counted: alerts, the table, and the chart below it.
class CountersPage : public QWidget
{
    Q_OBJECT

public:
    /// The model is borrowed.
    explicit CountersPage(CounterModel *model, QWidget *parent = nullptr);

    AlertBanner *banner() const { return m_banner; }
    CounterTable *table() const { return m_table; }
    ChartPanel *panel() const { return m_panel; }

    /// Selects the counter, for whoever wants to go on from there.
    void showCounter(const Counter *counter);
    /// Gives the table the height of its rows, but no more than half of the page.
    void divide();

private:
    AlertBanner *m_banner;
    QSplitter *m_splitter;
    Card *m_tableCard;
    CounterTable *m_table;
    ChartPanel *m_panel;
};

} // namespace Kerntally
