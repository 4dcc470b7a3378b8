// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/counter.h"

#include <QPointer>
#include <QSplitter>

namespace Kerntally {

class CounterModel;
class CausesView;

/// Shows the list of causes beside the window's page, or below the page in a narrow window. The list is hidden until
/// show().
class CausesPane : public QSplitter
{
    Q_OBJECT

public:
    /// Takes ownership of the page. The model is borrowed.
    CausesPane(QWidget *page, const CounterModel *model, QWidget *parent = nullptr);

    CausesView *view() const { return m_view; }

    /// Shows the causes of this counter's events.
    void show(const Counter *counter);
    void close();
    /// Switches a visible list to this counter, unless the user has pinned another one; null: no change.
    void follow(const Counter *counter);

    QSize minimumSizeHint() const override;

signals:
    /// The list was closed, by the user or by close().
    void closed();
    void shownChanged(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    CausesView *m_view = nullptr;
    QPointer<const Counter> m_followed;
    QByteArray m_beside; ///< the splitter's state as the user left it; empty: never moved
    QByteArray m_below;
};

} // namespace Kerntally
