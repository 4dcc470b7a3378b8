// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/thresholdstate.h"

#include "bpf/kernel/layout.h"

#include <algorithm>
#include <utility>

namespace Kerntally {

void ThresholdState::set(std::optional<quint64> threshold, quint64 hysteresis)
{
    if (m_threshold != threshold)
        m_isAbove = false;
    m_threshold = threshold;
    m_hysteresis = hysteresis;
}

ThresholdState::Next ThresholdState::judge(quint64 offset, quint64 total, bool isWatchable)
{
    if (!m_threshold)
        return {};
    const quint64 threshold = *m_threshold;
    const quint64 value = offset + total;
    if (value <= threshold - std::min(m_hysteresis, threshold))
        m_isAbove = false;
    if (m_isAbove)
        return {};
    if (value > threshold) {
        m_isAbove = true;
        return {.crossing = Watched{.total = 0, .offset = offset, .threshold = threshold}, .watch = {}};
    }
    const quint64 left = threshold - value;
    if (!isWatchable || left >= KT_NONE - total - 1) // no total is that large
        return {};
    m_watched = Watched{.total = total + left + 1, .offset = offset, .threshold = threshold};
    return {.crossing = {}, .watch = m_watched->total};
}

std::optional<ThresholdState::Watched> ThresholdState::withdraw(bool isTaken, quint64 total)
{
    if (!m_watched)
        return std::nullopt;
    const Watched watched = *std::exchange(m_watched, std::nullopt);
    m_isAbove = isTaken || total >= watched.total;
    if (isTaken)
        m_reported.push_back(watched);
    return m_isAbove && !isTaken ? std::optional(watched) : std::nullopt;
}

std::optional<ThresholdState::Watched> ThresholdState::take(quint64 total)
{
    const auto isMeant = [total](const Watched &watched) { return watched.total == total; };
    const auto reported = std::find_if(m_reported.begin(), m_reported.end(), isMeant);
    if (reported != m_reported.end()) {
        const Watched found = *reported;
        m_reported.erase(reported);
        return found;
    }
    if (!m_watched || !isMeant(*m_watched))
        return std::nullopt;
    m_isAbove = true;
    return std::exchange(m_watched, std::nullopt);
}

std::vector<ThresholdState::Watched> ThresholdState::takeReported()
{
    return std::exchange(m_reported, {});
}

} // namespace Kerntally
