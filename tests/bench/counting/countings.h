// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"
#include "model/causes/causewatch.h"
#include "model/events/userfunction.h"
#include "tests/bench/counting/competitors.h"

#include <QStringList>

/// Ways to count, each for as long as the object lives. They throw std::exception.

Competitor nothing();
std::shared_ptr<void> emptyOnTracepoint(const char *name);
std::shared_ptr<void> emptyOnFunction(const Kerntally::UserFunction &function);
/// Kerntally with these counters and no others.
std::shared_ptr<void> counting(const QStringList &ids, const Kerntally::Scope &scope = {});
/// … while somebody looks who causes the events of its one counter.
std::shared_ptr<void> countingBy(const QString &id, Kerntally::CauseWatch::By by);
/// A program that counts on a tracepoint as Kerntally's does, and can't do more than that.
std::shared_ptr<void> countingPlainly(const char *tracepoint);

/// An event "kerntally:called" for perf, of a function's calls, in a tracefs that is mounted.
class FunctionEvent
{
public:
    static constexpr const char *name = "kerntally:called";

    explicit FunctionEvent(const Kerntally::UserFunction &function);
    ~FunctionEvent();
    FunctionEvent(const FunctionEvent &) = delete;
    FunctionEvent &operator=(const FunctionEvent &) = delete;
};
