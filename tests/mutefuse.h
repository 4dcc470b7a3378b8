// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/uniquefd.h"

#include <QString>
#include <QTemporaryDir>

#include <linux/fuse.h>

#include <atomic>
#include <thread>

/// A file system of FUSE's with one file, which can be opened by anybody, and then doesn't answer any more: neither to
/// reads, nor to closing it.
class MuteFuse
{
public:
    MuteFuse();
    /// Whoever waits for it is told that it is gone.
    ~MuteFuse();
    MuteFuse(const MuteFuse &) = delete;
    MuteFuse &operator=(const MuteFuse &) = delete;

    bool isMounted() const { return m_isMounted; }
    Kerntally::UniqueFd open() const;
    /// Whether somebody waits for an answer that doesn't come.
    bool isAsked() const { return m_isAsked; }

private:
    void serve();
    void answer(const fuse_in_header &question);
    void reply(const fuse_in_header &question, const void *content, std::size_t size) const;

    QTemporaryDir m_folder;
    Kerntally::UniqueFd m_device;
    std::atomic<bool> m_isAsked = false;
    bool m_isMounted = false;
    std::jthread m_thread;
};
