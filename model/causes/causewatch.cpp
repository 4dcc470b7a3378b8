// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/causes/causewatch.h"

#include "bpf/symbols/syscallnumbers.h"
#include "model/base/bytetext.h"
#include "model/base/clock.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>
#include <utility>

namespace Kerntally {

namespace {

QString commandOf(const kt_cause &cause)
{
    const auto *name = reinterpret_cast<const char *>(cause.command);
    return textOfName({name, static_cast<qsizetype>(strnlen(name, sizeof(cause.command)))});
}

QString syscallOf(const kt_cause &cause)
{
    const bool isCompat = cause.compat != 0;
    const std::string_view known =
        syscallName(isCompat ? compatSyscalls() : nativeSyscalls(), static_cast<unsigned>(cause.syscall));
    const QString name = known.empty() ? QString::number(cause.syscall)
                                       : QString::fromLatin1(known.data(), static_cast<qsizetype>(known.size()));
    return isCompat ? name + QStringLiteral(" (32 bit)") : name;
}

/// A number may have been given to another process meanwhile: then the one that began before has ended.
void markEnded(QList<CauseWatch::Cause> &causes)
{
    std::map<qint64, qint64> latest;
    for (const CauseWatch::Cause &cause : std::as_const(causes))
        latest[cause.process] = std::max(latest[cause.process], cause.started);
    const auto isGone = [](qint64 process) { return kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH; };
    for (CauseWatch::Cause &cause : causes) // 0 is the processors' idle tasks
        cause.hasEnded = cause.process > 0 && (cause.started < latest[cause.process] || isGone(cause.process));
}

} // namespace

unsigned CauseWatch::partsOf(By by)
{
    return by == By::Process ? KT_BY_PROCESS : by == By::Command ? KT_BY_COMMAND : KT_BY_SYSCALL;
}

CauseWatch::CauseWatch(By by, std::unique_ptr<CauseFeed> feed)
    : m_by(by)
    , m_feed(std::move(feed))
{
    if (isWaiting())
        return;
    counts(); // or it can't be
    m_begin = m_last = monotonicNow();
}

CauseWatch::Reading CauseWatch::read()
{
    Reading reading;
    if (isWaiting()) {
        reading.time = monotonicNow();
        return reading;
    }
    const std::map<Key, quint64> now = counts();
    if (m_begin == 0)
        m_begin = m_last = m_feed->begin();
    reading.time = monotonicNow();
    reading.seconds = static_cast<double>(reading.time - m_begin) / 1e9;
    reading.missed = m_feed->missed();
    const double elapsed = static_cast<double>(reading.time - m_last) / 1e9;
    for (const auto &[key, count] : now) {
        Entry &entry = m_entries[key];
        const auto cause = std::bit_cast<kt_cause>(key);
        const quint64 events = count - entry.base;
        const double rate = elapsed > 0 ? static_cast<double>(count - entry.last) / elapsed : 0;
        entry.last = count;
        reading.total += events;
        if (cause.others != 0) {
            reading.others = events;
        } else if (events > 0) {
            reading.causes.append({.command = commandOf(cause),
                                   .process = cause.process,
                                   .started = static_cast<qint64>(cause.started),
                                   .syscall = m_by == By::Syscall ? syscallOf(cause) : QString(),
                                   .count = events,
                                   .rate = rate});
        }
    }
    m_last = reading.time;
    if (m_by == By::Process && m_feed->seesProcesses())
        markEnded(reading.causes);
    std::stable_sort(reading.causes.begin(), reading.causes.end(),
                     [](const Cause &a, const Cause &b) { return a.count > b.count; });
    return reading;
}

void CauseWatch::restart()
{
    if (isWaiting())
        return; // its moment is yet to come
    for (const auto &[key, count] : counts())
        m_entries[key] = {count, count};
    m_begin = m_last = monotonicNow();
}

std::map<CauseWatch::Key, quint64> CauseWatch::counts() const
{
    static_assert(sizeof(Key) == sizeof(kt_cause));
    std::map<Key, quint64> counts;
    m_feed->read([&](const kt_cause &cause, quint64 count) { counts[std::bit_cast<Key>(cause)] = count; });
    return counts;
}

} // namespace Kerntally
