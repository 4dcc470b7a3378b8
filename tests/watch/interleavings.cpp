// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/watch/interleavings.h"

#include <cstdint>
#include <utility>

namespace {

constexpr std::size_t stackSize = 64 * 1024;
constexpr std::size_t mostTasks = 8;
constexpr std::size_t nobody = mostTasks;

} // namespace

Interleavings::Interleavings(int preemptions)
    : m_preemptions(preemptions)
    , m_tasks(mostTasks)
{
    for (Task &task : m_tasks)
        task.stack = std::make_unique<char[]>(stackSize);
}

Interleavings::~Interleavings() = default;

void Interleavings::add(std::function<void()> body)
{
    Task &task = m_tasks.at(m_used++);
    task.body = std::move(body);
    task.condition = nullptr;
    task.finished = false;
    getcontext(&task.context);
    task.context.uc_stack.ss_sp = task.stack.get();
    task.context.uc_stack.ss_size = stackSize;
    task.context.uc_link = &m_main;
    // Arguments are ints: the pointer comes in two.
    const auto address = reinterpret_cast<std::uintptr_t>(this);
    makecontext(&task.context, reinterpret_cast<void (*)()>(&Interleavings::enter), 2,
                static_cast<unsigned>(address >> 32U), static_cast<unsigned>(address));
}

void Interleavings::enter(unsigned high, unsigned low)
{
    auto *that = reinterpret_cast<Interleavings *>((std::uintptr_t{high} << 32U) | low);
    Task &task = that->m_tasks[that->m_current];
    task.body();
    task.finished = true;
}

void Interleavings::step()
{
    if (m_preemptionsLeft == 0)
        return;
    findOthers();
    const int chosen = m_others.empty() ? 0 : choose(static_cast<int>(m_others.size()) + 1);
    if (chosen == 0)
        return;
    --m_preemptionsLeft;
    m_next = m_others[static_cast<std::size_t>(chosen - 1)];
    swapcontext(&m_tasks[m_current].context, &m_main);
}

void Interleavings::waitUntil(std::function<bool()> condition)
{
    Task &task = m_tasks[m_current];
    task.condition = std::move(condition);
    if (!task.condition())
        swapcontext(&task.context, &m_main);
    task.condition = nullptr;
}

int Interleavings::choose(int options)
{
    if (m_depth == m_path.size())
        m_path.push_back({0, options});
    return m_path[m_depth++].chosen;
}

void Interleavings::require(bool good, const char *what)
{
    if (!good && m_fault.empty())
        m_fault = what;
}

std::string Interleavings::explore(const std::function<void()> &setUp, const std::function<void()> &finish)
{
    m_path.clear();
    m_fault.clear();
    m_runs = 0;
    do {
        m_used = 0;
        m_depth = 0;
        m_preemptionsLeft = m_preemptions;
        setUp();
        runAll();
        finish();
        ++m_runs;
    } while (m_fault.empty() && nextOrder());
    return m_fault;
}

bool Interleavings::canRun(const Task &task) const
{
    return !task.finished && (!task.condition || task.condition());
}

/// Who can run, beside the current task.
void Interleavings::findOthers()
{
    m_others.clear();
    for (std::size_t i = 0; i < m_used; ++i) {
        if (i != m_current && canRun(m_tasks[i]))
            m_others.push_back(i);
    }
}

/// Lets one after the other run until it ends or waits; which one goes on then is a choice, too.
void Interleavings::runAll()
{
    m_next = nobody;
    for (;;) {
        m_current = std::exchange(m_next, nobody);
        if (m_current == nobody) {
            findOthers();
            if (m_others.empty())
                return;
            m_current = m_others[static_cast<std::size_t>(choose(static_cast<int>(m_others.size())))];
        }
        swapcontext(&m_main, &m_tasks[m_current].context);
    }
}

/// Goes on to the next order in depth-first search. False: there is none.
bool Interleavings::nextOrder()
{
    while (!m_path.empty()) {
        if (++m_path.back().chosen < m_path.back().options)
            return true;
        m_path.pop_back();
    }
    return false;
}
