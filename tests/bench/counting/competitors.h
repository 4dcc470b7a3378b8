// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

/// One way to count syscalls. While the object that begin() returns lives, it counts.
struct Competitor
{
    std::string name;
    std::function<std::shared_ptr<void>()> begin;
};

/// All that this machine has: nothing, an empty program, Kerntally, and what others do. Prints what is missing.
std::vector<Competitor> competitors();
