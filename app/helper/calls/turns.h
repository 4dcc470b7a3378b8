// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/calls/allowance.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>
#include <list>

namespace Kerntally {

/// The helper's one thread, shared out among users: work waits in line, one line a user, and the lines take turns piece by
/// piece. So one who asks for much makes others wait for one piece of it at most. Who has used up an allowance of time
/// waits even where nobody else does. A scheduler of its own since the calls of all users come in one queue.
class Turns : public QObject
{
public:
    // Seconds of the helper's time: loading a session takes 0.07, adding a counter about 0.01.
    static constexpr double mostAtOnce = 20;
    static constexpr double perSecond = 0.5;

    explicit Turns(QObject *parent = nullptr);

    /// Never runs it at once, and not at all where its context is gone by then. Work of one user's is done in order.
    void wait(uint user, QObject *context, std::function<void()> work);
    /// Does what can't wait, at that user's expense. Throws what it throws.
    void spend(uint user, const std::function<void()> &work);

private:
    struct Piece
    {
        QPointer<QObject> context;
        std::function<void()> work;
    };
    struct Line
    {
        uint user = 0;
        std::deque<Piece> pieces;
        Allowance seconds{mostAtOnce, perSecond};
    };

    Line &lineOf(uint user);
    void next();
    void tidy();
    void schedule();

    std::list<Line> m_lines; ///< the one whose turn it is comes first
    QTimer m_later;
    bool m_isComing = false; ///< next() is
};

} // namespace Kerntally
