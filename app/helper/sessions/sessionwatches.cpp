// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/sessions/sessionwatches.h"

#include "app/helper/sessions/leftovermaps.h"
#include "bpf/kernel/causes.h"
#include "bpf/programs/causesprogram.h"
#include "bpf/programs/sessionprograms.h"

#include <stdexcept>
#include <utility>

namespace Kerntally {

SessionWatches::SessionWatches(uint user, LeftoverMaps &leftovers)
    : m_user(user)
    , m_leftovers(leftovers)
{
}

SessionWatches::~SessionWatches()
{
    while (!m_programs.empty())
        end(m_programs.begin()->first);
}

SessionWatches::Watch SessionWatches::begin(const SessionPrograms &programs, uint counter, uint parts)
{
    if (parts != KT_BY_PROCESS && parts != KT_BY_COMMAND && parts != KT_BY_SYSCALL)
        throw std::invalid_argument("Causes are told apart by one thing: process, command or system call.");
    if (m_programs.size() >= most)
        throw std::length_error("The causes of as many counters as possible are being noted already.");
    m_leftovers.requireRoom(m_user);
    auto program = programs.noteCauses(counter, parts);
    const QDBusUnixFileDescriptor causes(program->map());
    const QDBusUnixFileDescriptor sent(program->map()); // the message duplicates the descriptor once more
    if (!causes.isValid() || !sent.isValid())
        throw std::length_error("The helper has no room for more.");
    m_programs[++m_last] = std::move(program);
    return {m_last, causes};
}

void SessionWatches::end(uint watch)
{
    const auto found = m_programs.find(watch);
    if (found == m_programs.end())
        return;
    m_leftovers.add(m_user, {found->second->memory()});
    m_programs.erase(found);
}

quint64 SessionWatches::missed(uint watch) const
{
    const auto found = m_programs.find(watch);
    return found == m_programs.end() ? 0 : found->second->missed();
}

} // namespace Kerntally
