// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/counter.h"

#include <QPointer>
#include <QSplitter>

namespace Kerntally {

class CounterModel;
class CausesView;

/// The window's page, and beside it, or below where that is too narrow, who causes events, when asked for.
class CausesPane : public QSplitter
{
    Q_OBJECT

public:
    /// Takes the page in. The model is borrowed.
    CausesPane(QWidget *page, const CounterModel *model, QWidget *parent = nullptr);

    CausesView *view() const { return m_view; }

    /// Who causes the events of this one.
    void show(const Counter *counter);
    void close();
    /// Of this one, if it is shown and not pinned to another one; null: as before.
    void follow(const Counter *counter);

    QSize minimumSizeHint() const override;

signals:
    /// By the user.
    void closed();
    void shownChanged(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    CausesView *m_view = nullptr;
    QPointer<const Counter> m_followed;
    QByteArray m_beside; ///< how the user divided it; empty: not at all
    QByteArray m_below;
};

} // namespace Kerntally
