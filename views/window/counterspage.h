// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QSettings;
class QSplitter;
QT_END_NAMESPACE

namespace Kerntally {

class AlertBanner;
class Card;
class ChartPanel;
class Counter;
class CounterCards;
class CounterModel;
class CounterTable;
class CounterViews;
class NoCounters;

/// The page that is shown while counting: banners, and the chart below cards, or beside or below the table of counters.
class CountersPage : public QWidget
{
    Q_OBJECT

public:
    /// The model is borrowed.
    explicit CountersPage(CounterModel *model, QWidget *parent = nullptr);

    AlertBanner *banner() const { return m_banner; }
    /// The table's selection is shared with the cards, even while the table is hidden.
    CounterTable *table() const { return m_table; }
    CounterCards *cards() const { return m_cards; }
    ChartPanel *panel() const { return m_panel; }
    CounterViews *views() const { return m_views; }

    /// Sets the context menu of cards and table.
    void setContextActions(const QList<QAction *> &actions);
    /// The action that is offered while there are no counters.
    void setEmptyAction(QAction *action);
    /// Draws all histories as of this time (ns, CLOCK_MONOTONIC).
    void draw(qint64 time);
    /// Starts editing the counter's name in the visible view.
    void rename(const Counter *counter);
    /// Copies the selected counter's row of the table, or all rows, to the clipboard.
    void copy() const;
    /// Selects the counter and focuses the view.
    void showCounter(const Counter *counter);
    /// Selects the first counter if none is selected, so that commands have a target. The chart highlights none until
    /// the user selects one.
    void selectFirst();
    /// Gives the table the height of its rows, at most half of the page, unless the user moved the splitter.
    void divide();

    QSize minimumSizeHint() const override;

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

signals:
    /// The user double-clicked a card or row or pressed Return on it.
    void counterActivated(Kerntally::Counter *counter);
    /// The user changed a setting that saveState() stores.
    void stateChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSelected(const Counter *counter);
    void connectViews(CounterModel *model);
    void connectAlerts(CounterModel *model);
    void connectRemoval(CounterModel *model);
    bool wantsCards(int width) const;
    int roomForCards() const;
    void arrange();
    void orient(Qt::Orientation orientation);
    void showView(bool cards);

    AlertBanner *m_banner;
    NoCounters *m_none;
    CounterCards *m_cards;
    QSplitter *m_splitter;
    Card *m_tableCard;
    CounterTable *m_table;
    ChartPanel *m_panel;
    CounterViews *m_views;
    /// The splitter's state as the user left it; empty: never moved.
    QByteArray m_beside;
    QByteArray m_above;
};

} // namespace Kerntally
