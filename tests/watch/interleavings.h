// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <ucontext.h>

/// Runs tasks in every order that there is, with up to so many preemptions: of a task that could have gone on another
/// one takes its turn. Most faults need few (CHESS: Musuvathi and Qadeer, "Iterative context bounding for systematic
/// testing of multithreaded programs", 2007). Tasks are coroutines of one thread, hold nothing that needs a
/// destructor, and call step() before each access to what they share.
class Interleavings
{
public:
    explicit Interleavings(int preemptions);
    ~Interleavings();
    Interleavings(const Interleavings &) = delete;
    Interleavings &operator=(const Interleavings &) = delete;

    /// Adds a task to the run that is being set up.
    void add(std::function<void()> task);
    /// For tasks: others may run here.
    void step();
    /// For tasks: waits until the condition holds, perhaps for ever.
    void waitUntil(std::function<bool()> condition);
    /// For tasks: any number below this one, all of them in turn.
    int choose(int options);
    /// For tasks and for finish: notes that something is wrong.
    void require(bool good, const char *what);

    /// Explores: calls setUp, which adds tasks, runs them until none can go on, and calls finish; then again in
    /// another order. Ends with the first fault. Returns what is wrong; empty: nothing is.
    std::string explore(const std::function<void()> &setUp, const std::function<void()> &finish);
    /// How many orders were run.
    std::size_t runs() const { return m_runs; }

private:
    struct Task
    {
        ucontext_t context = {};
        std::unique_ptr<char[]> stack;
        std::function<void()> body;
        std::function<bool()> condition;
        bool finished = true;
    };
    struct Choice
    {
        int chosen;
        int options;
    };
    bool canRun(const Task &task) const;
    void findOthers();
    void runAll();
    bool nextOrder();
    static void enter(unsigned high, unsigned low);

    const int m_preemptions;
    int m_preemptionsLeft = 0;
    std::vector<Task> m_tasks;
    std::size_t m_used = 0; ///< of the tasks, in this run
    std::size_t m_current = 0;
    std::size_t m_next = 0; ///< who runs next after a preemption
    ucontext_t m_main = {};
    std::vector<Choice> m_path;
    std::size_t m_depth = 0;
    std::vector<std::size_t> m_others; ///< who could run, of the choice being made
    std::size_t m_runs = 0;
    std::string m_fault;
};
