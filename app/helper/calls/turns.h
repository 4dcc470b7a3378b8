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

/// Schedules the helper's one thread fairly among users: a queue for each user, served round-robin, one piece of work
/// at a time, so that a user delays others by one piece at most. A user whose allowance of time is used up waits even
/// if no other user has work. Needed since D-Bus delivers the calls of all users in one queue.
class Turns : public QObject
{
public:
    // Allowance in seconds of the helper's time: loading a session takes 0.07 s, adding a counter about 0.01 s.
    static constexpr double mostAtOnce = 20;
    static constexpr double perSecond = 0.5;

    explicit Turns(QObject *parent = nullptr);

    /// Queues work; it never runs within this call, and not at all once its context is destroyed. One user's work runs
    /// in order.
    void wait(uint user, QObject *context, std::function<void()> work);
    /// Runs work that can't wait at once, and charges that user's allowance. Throws what the work throws.
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

    std::list<Line> m_lines; ///< round-robin: the first one is next
    QTimer m_later;
    bool m_isComing = false; ///< a call of next() is queued
};

} // namespace Kerntally
