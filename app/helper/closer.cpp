// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/closer.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

namespace Kerntally {

struct Closer::State
{
    /// The thread's: until isOver.
    void run()
    {
        std::unique_lock lock(mutex);
        while (!isOver) {
            if (waiting.empty()) {
                changed.wait(lock);
                continue;
            }
            const uint user = waiting.front().first;
            UniqueFd next = std::move(waiting.front().second);
            waiting.pop_front();
            lock.unlock();
            next.reset();
            lock.lock();
            if (--ofUser[user] == 0)
                ofUser.erase(user);
        }
    }

    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::pair<uint, UniqueFd>> waiting;
    std::map<uint, int> ofUser; ///< being closed or waiting for it
    bool isRunning = false;
    bool isOver = false;
};

Closer::Closer()
    : m_state(std::make_shared<State>())
{
}

Closer::~Closer()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->isOver = true;
    m_state->changed.notify_one();
}

void Closer::lend(uint user, const std::function<UniqueFd()> &take, const std::function<void(int)> &use)
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (const auto found = m_state->ofUser.find(user);
            found != m_state->ofUser.end() && found->second >= mostPerUser)
            throw std::length_error("Files that you sent before are still being closed.");
    }
    UniqueFd descriptor = take();
    try {
        use(descriptor.get());
    } catch (...) {
        const std::lock_guard lock(m_state->mutex);
        if (!std::exchange(m_state->isRunning, true))
            std::thread([state = m_state] { state->run(); }).detach();
        m_state->waiting.emplace_back(user, std::move(descriptor));
        ++m_state->ofUser[user];
        m_state->changed.notify_one();
        throw;
    }
}

} // namespace Kerntally
