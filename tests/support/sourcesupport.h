// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sources/countersource.h"
#include "model/sources/kernelsource.h"

#include <QString>

#include <functional>
#include <memory>

/// A source to test with, open, and a counter on it that nothing else on this machine moves.
struct TestSource
{
    std::unique_ptr<Kerntally::CounterSource> source;
    int counter = 0;
    /// Causes so many events on the counter, in the calling thread: real syscalls on the kernel source.
    std::function<void(quint64 events)> cause;
    /// Why there is none; then source is null.
    QString reason;

    /// "kernel", "simulated", or "budget": the kernel's, as it counts for a user who isn't root.
    static TestSource make(const QString &kind);
};

/// A number out of the gap that x86-64 and arm64 both leave: it is counted on its way in and answered with ENOSYS. It is
/// this process's alone until it ends, since the kernel counts for the whole machine. The first call chooses it.
unsigned rareSyscall();

/// Whether the kernel has to count here: then a test without it fails instead of being skipped.
bool kernelIsRequired();

/// For test functions that lack the kernel: ends them, skipped or failed. reason: a const char *.
#define SKIP_UNLESS_REQUIRED(reason) \
    do {                             \
        if (kernelIsRequired())      \
            QFAIL(reason);           \
        QSKIP(reason);               \
    } while (false)

/// For test functions: a TestSource called `name`, or the test is skipped with the reason printed.
#define OPEN_SOURCE(name, kind)                        \
    TestSource name = TestSource::make(kind);          \
    if (!name.source) {                                \
        SKIP_UNLESS_REQUIRED(qPrintable(name.reason)); \
    }

/// Opens it. Returns why it doesn't count; nothing: it does.
QString openOrTell(Kerntally::CounterSource &source);

/// For test functions: a KernelSource called `name` that counts, in a scope where one follows, or the test is skipped
/// with the reason printed.
#define OPEN_KERNEL(name, ...)                                        \
    Kerntally::KernelSource name{__VA_ARGS__};                        \
    if (const QString reason = openOrTell(name); !reason.isEmpty()) { \
        SKIP_UNLESS_REQUIRED(qPrintable(reason));                     \
    }
