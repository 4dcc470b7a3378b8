// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/counters/changednumbers.h"

#include <QListView>

namespace Kerntally {

class CardDelegate;
class Counter;
class RepaintPace;

/// Shows counters as cards in as many columns as fit. The model is CounterModel or a proxy of it. Actions that are
/// added become the context menu.
class CounterCards : public QListView
{
    Q_OBJECT

public:
    explicit CounterCards(QWidget *parent = nullptr);

    /// Height of all cards in this width, px; flat: in the low form of cards.
    int heightFor(int width, bool flat) const;
    void setFlat(bool flat);

    /// Repaints what changed by this time (ns): numbers, and the last minute of all cards.
    void draw(qint64 time);

signals:
    /// The user double-clicked a card or pressed Return on it.
    void counterActivated(Kerntally::Counter *counter);

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void showEvent(QShowEvent *event) override;

private:
    void updateNumbers();
    void fitValues();
    int columnsIn(int width) const;
    void layOut();

    CardDelegate *m_delegate;
    RepaintPace *m_pace;
    ChangedNumbers m_numbers; ///< value and rate of a card as one text, in column 0
    qint64 m_historyDrawn = 0;
};

} // namespace Kerntally
