// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/calls/turns.h"

#include <QScopeGuard>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace Kerntally {

Turns::Turns(QObject *parent)
    : QObject(parent)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &Turns::next);
}

Turns::Line &Turns::lineOf(uint user)
{
    const auto line =
        std::find_if(m_lines.begin(), m_lines.end(), [user](const Line &one) { return one.user == user; });
    if (line != m_lines.end())
        return *line;
    m_lines.emplace_back();
    m_lines.back().user = user;
    return m_lines.back();
}

void Turns::wait(uint user, QObject *context, std::function<void()> work)
{
    lineOf(user).pieces.push_back({context, std::move(work)});
    schedule();
}

void Turns::spend(uint user, const std::function<void()> &work)
{
    const auto begin = Allowance::Clock::now();
    const auto pay = qScopeGuard(
        [&] { lineOf(user).seconds.spend(std::chrono::duration<double>(Allowance::Clock::now() - begin).count()); });
    work();
}

/// Runs one piece of work, so that waiting calls are received before the next one.
void Turns::next()
{
    m_isComing = false;
    tidy();
    const auto line = std::find_if(m_lines.begin(), m_lines.end(),
                                   [](const Line &one) { return !one.pieces.empty() && one.seconds.left() > 0; });
    if (line == m_lines.end())
        return schedule();
    const Piece piece = std::move(line->pieces.front());
    line->pieces.pop_front();
    m_lines.splice(m_lines.end(), m_lines, line); // splice() keeps the iterator valid
    spend(line->user, piece.work);
    schedule();
}

void Turns::tidy()
{
    for (Line &line : m_lines)
        std::erase_if(line.pieces, [](const Piece &piece) { return !piece.context; });
    std::erase_if(m_lines, [](const Line &line) { return line.pieces.empty() && line.seconds.isFull(); });
}

void Turns::schedule()
{
    std::optional<std::chrono::milliseconds> soonest;
    for (const Line &line : m_lines) {
        if (!line.pieces.empty())
            soonest = std::min(soonest.value_or(std::chrono::milliseconds::max()), line.seconds.wait());
    }
    if (!soonest || m_isComing)
        return;
    if (*soonest > std::chrono::milliseconds::zero()) {
        m_later.start(*soonest);
        return;
    }
    // Queued behind the calls received before. Qt would run a timer of 0 ms only once no calls arrive.
    m_isComing = true;
    QMetaObject::invokeMethod(this, &Turns::next, Qt::QueuedConnection);
}

} // namespace Kerntally
