// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/counters/changednumbers.h"

#include <QListView>

namespace Kerntally {

class CardDelegate;
class Counter;
class RepaintPace;

/// Counters as cards, side by side as many as fit. Its model is CounterModel's or has its columns and roles; actions
/// added to it are its context menu.
class CounterCards : public QListView
{
    Q_OBJECT

public:
    explicit CounterCards(QWidget *parent = nullptr);

    /// What all cards need in this width; flat: the lower form of cards.
    int heightFor(int width, bool flat) const;
    void setFlat(bool flat);

    /// Draws what looks different now: numbers that changed, and the last minute of all cards.
    void draw(qint64 time);

signals:
    /// A card was double-clicked or entered.
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
    ChangedNumbers m_numbers; ///< the texts of a card's numbers together, as of column 0
    qint64 m_historyDrawn = 0;
};

} // namespace Kerntally
