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

/// What is seen while events are counted: alerts, and the chart below cards of the counters, or beside or below a
/// table of them.
class CountersPage : public QWidget
{
    Q_OBJECT

public:
    /// The model is borrowed.
    explicit CountersPage(CounterModel *model, QWidget *parent = nullptr);

    AlertBanner *banner() const { return m_banner; }
    /// Its selection is the cards', too, also while it is not seen.
    CounterTable *table() const { return m_table; }
    CounterCards *cards() const { return m_cards; }
    ChartPanel *panel() const { return m_panel; }
    CounterViews *views() const { return m_views; }

    /// Of both views of the counters.
    void setContextActions(const QList<QAction *> &actions);
    /// Where there are no counters: what the user can do.
    void setEmptyAction(QAction *action);
    /// Draws the past of all counters as of now (ns, CLOCK_MONOTONIC).
    void draw(qint64 time);
    /// Lets the user call it something else, in its place in the view.
    void rename(const Counter *counter);
    /// What the table shows of the selected counter, or of all, to the clipboard.
    void copy() const;
    /// Selects the counter, for whoever wants to go on from there.
    void showCounter(const Counter *counter);
    /// Selects the first one where none is selected, so that commands have one to act on. The chart shows all alike until
    /// the user selects.
    void selectFirst();
    /// Gives the table what its rows need, but no more than half of the page, unless the user divided it.
    void divide();

    QSize minimumSizeHint() const override;

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

signals:
    /// A card or row was double-clicked or entered.
    void counterActivated(Kerntally::Counter *counter);
    /// The user has changed what saveState() keeps.
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
    /// How the user divided the page; empty: not at all.
    QByteArray m_beside;
    QByteArray m_above;
};

} // namespace Kerntally
