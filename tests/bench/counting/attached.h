// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// The BPF programs that this process has attached, by name, each with its number of instructions as the kernel runs
/// them, without the branches that the verifier took out because nobody asks for them.
std::string attachedPrograms();
