// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <QString>
#include <QTemporaryDir>

#include <linux/fuse.h>

#include <atomic>
#include <sys/types.h>
#include <vector>

/// A file system of FUSE's with one file, which can be opened by anybody, and then doesn't answer any more.
class MuteFuse
{
public:
    enum class Until {
        Opened, ///< neither reads nor closing it are answered
        Written, ///< with a writeback cache: who closes it last waits until what others wrote is written, and can't be killed
    };
    explicit MuteFuse(Until answers = Until::Opened);
    /// Whoever waits for it is told that it is gone.
    ~MuteFuse();
    MuteFuse(const MuteFuse &) = delete;
    MuteFuse &operator=(const MuteFuse &) = delete;

    bool isMounted() const { return m_isMounted; }
    /// For reading.
    Kerntally::UniqueFd open() const;
    /// Writes to it, which stays in the cache. Returns what it was written through; closing that waits, too.
    Kerntally::UniqueFd write() const;
    /// Whether somebody waits for an answer that doesn't come.
    bool isAsked() const { return *m_isAsked; }

private:
    [[noreturn]] void serve();
    void answer(const fuse_in_header &question);
    void reply(const fuse_in_header &question, const void *content, std::size_t size, int error = 0) const;

    Until m_answers;
    QTemporaryDir m_folder;
    Kerntally::UniqueFd m_device;
    std::vector<char> m_buffer;
    std::atomic<bool> *m_isAsked; ///< shared with the process that serves
    bool m_isMounted = false;
    /// Has nothing of the file system's open itself: killed with all others that use it, it lets them go.
    pid_t m_server = -1;
};
