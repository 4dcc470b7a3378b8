// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sources/countersource.h"
#include "model/sources/kernelsource.h"

#include <QString>

#include <functional>
#include <memory>

/// An open source for tests, with a counter whose events are caused by the test only.
struct TestSource
{
    std::unique_ptr<Kerntally::CounterSource> source;
    int counter = 0;
    /// Causes events in the calling thread: real system calls on the kernel source.
    std::function<void(quint64 events)> cause;
    /// Why the source couldn't be opened; `source` is null then.
    QString reason;

    /// kind: "kernel", "simulated", or "budget": the kernel source as for a user other than root.
    static TestSource make(const QString &kind);
};

/// The number of a system call that x86-64 and arm64 lack: the kernel counts the call at its entry and returns ENOSYS.
/// The first call reserves it for this process, because counters count for the whole machine.
unsigned rareSyscall();

/// Whether tests have to fail, rather than to be skipped, if the kernel can't count.
bool kernelIsRequired();

/// Ends a test function that lacks the kernel: skipped or failed. reason: a const char *.
#define SKIP_UNLESS_REQUIRED(reason) \
    do {                             \
        if (kernelIsRequired())      \
            QFAIL(reason);           \
        QSKIP(reason);               \
    } while (false)

/// Declares a TestSource `name` in a test function, or skips that with the reason.
#define OPEN_SOURCE(name, kind)                        \
    TestSource name = TestSource::make(kind);          \
    if (!name.source) {                                \
        SKIP_UNLESS_REQUIRED(qPrintable(name.reason)); \
    }

/// Opens the source. Returns the error message; empty on success.
QString openOrTell(Kerntally::CounterSource &source);

/// Declares an open KernelSource `name` in a test function, with the scope if one follows, or skips that with the
/// reason.
#define OPEN_KERNEL(name, ...)                                        \
    Kerntally::KernelSource name{__VA_ARGS__};                        \
    if (const QString reason = openOrTell(name); !reason.isEmpty()) { \
        SKIP_UNLESS_REQUIRED(qPrintable(reason));                     \
    }
