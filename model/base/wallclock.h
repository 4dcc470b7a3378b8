// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Kerntally {

/// What the clock on the wall showed at times of CLOCK_MONOTONIC. That clock is set, and goes on while a machine sleeps and
/// the other one stands: what is past keeps the time that was shown then.
class WallClock : public QObject
{
    Q_OBJECT

public:
    struct Reading
    {
        qint64 time = 0; ///< ns, CLOCK_MONOTONIC
        qint64 wall = 0; ///< ms since 1970
    };
    /// read: both clocks now; the machine's unless told otherwise.
    explicit WallClock(std::function<Reading()> read = {}, QObject *parent = nullptr);

    /// ms since 1970. time: ns, CLOCK_MONOTONIC.
    qint64 at(qint64 time) const;
    /// When the clock was set next after that time; none: not so far.
    std::optional<qint64> nextStep(qint64 time) const;

    /// Looks whether the clock was set. The kernel tells of that, but not where a clock is made to go slower or faster.
    void look();

signals:
    /// The clock was set, or the machine slept: times from there on differ.
    void stepped(qint64 time);

private:
    struct Step
    {
        qint64 time = 0;  ///< from when on: ns, CLOCK_MONOTONIC
        qint64 ahead = 0; ///< of CLOCK_MONOTONIC: ms
    };

    void arm();

    std::function<Reading()> m_read;
    std::vector<Step> m_steps; ///< never empty
    UniqueFd m_timer;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Kerntally
