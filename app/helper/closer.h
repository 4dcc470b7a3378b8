// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/uniquefd.h"

#include <QtGlobal>

#include <functional>
#include <memory>

namespace Kerntally {

/// Closes descriptors that clients sent and that aren't what they should be, in a thread of its own: closing a file of
/// FUSE's waits until its owner has answered, who may never do so.
class Closer
{
public:
    /// Of one user's that wait to be closed.
    static constexpr int mostPerUser = 4;

    Closer();
    /// Doesn't wait.
    ~Closer();
    Closer(const Closer &) = delete;
    Closer &operator=(const Closer &) = delete;

    /// Lets use have a descriptor that take takes. Where it throws, this closes the descriptor; else it has been closed by
    /// then. Throws what they throw, and std::length_error where too many of that user's wait.
    void lend(uint user, const std::function<UniqueFd()> &take, const std::function<void(int)> &use);

private:
    struct State;

    std::shared_ptr<State> m_state; ///< the thread's, too
};

} // namespace Kerntally
