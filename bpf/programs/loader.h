// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"
#include "bpf/programs/sessionprograms.h"
#include "bpf/support/loaderror.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace Kerntally {

/// Of the library that is in use: "1.1".
std::string libbpfVersion();

/// One session's BPF programs and maps: loads them, attaches them, and takes all of it out of the kernel when
/// destroyed. Needs CAP_BPF and CAP_PERFMON. One thread at a time.
class Loader final : public SessionPrograms
{
public:
    /// Creates and loads everything; nothing is attached yet and every counter is zero. The scope's descriptors are only
    /// used meanwhile; one that is none (-1) is still to come, and nothing counts before. rights: what notices tell of
    /// tasks, and which may join. Throws LoadError.
    explicit Loader(const Scope &scope = {}, const TaskRights &rights = {});
    ~Loader() override;

    SessionDescriptors descriptors() const override;
    const std::vector<MapMemory> &memory() const override;
    bool awaitsProcess() const override;
    bool awaitsGroup() const override;
    void setProcess(unsigned number) override;
    void setGroup(int directory) override;
    void tellOfEverybody() override;

    /// As countChecked(), and looks into the request's file itself.
    void count(const EventRequest &request, unsigned counter);
    void countChecked(const EventRequest &request, unsigned counter) override;
    void release(unsigned counter) override;
    std::unique_ptr<CausesProgram> noteCauses(unsigned counter, unsigned parts) const override;

    int joinProgram() const override;
    std::uint64_t joined() const override;
    std::uint64_t departed() const override;
    std::uint64_t missed() const override;

private:
    struct State;

    std::unique_ptr<State> m_state;
};

/// Makes the calling process, with its next exec(), a member of the scope of a session: everything that the new program
/// and its descendants do counts, from there on. For a child between fork() and exec(): it is async-signal-safe.
/// Returns 0 or an errno.
int joinScope(int joinProgram) noexcept;

} // namespace Kerntally
