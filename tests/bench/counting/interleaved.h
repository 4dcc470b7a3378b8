// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/counting/competitors.h"

/// What each of them adds to an event, in interleaved rounds: prints a table of medians. The first is nothing at all, and
/// the second is what the others are compared with.
void compareAdded(const char *title, const std::vector<Competitor> &all, double (*nsAnEvent)(), int rounds);
