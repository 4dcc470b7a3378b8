// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Each measures one thing in interleaved rounds and prints a table of medians. They report; they judge nothing.
/// They throw std::exception where they can't measure.

/// What counting adds to a syscall, beside the least possible and what others take.
void measureSyscallCost(int rounds);
/// What is added to events of a picked tracepoint, to calls of a function, and by looking who causes events or counting
/// some of them only; and that all of this adds nothing while it is off.
void measureTraceCost(int rounds);
/// Reading one counter from the mapping, and by bpf().
void measureReadCost(int rounds);
/// From an event to the slot that is told of the change.
void measureNoticeLatency(int events);
/// What a system call costs while hostile clients write to all that they may write to, beside honest ones.
void measureTampering(int rounds);
/// Wake-ups of a process that watches a counter which doesn't move.
void measureWakeups(int seconds);
/// From the start of the program to the first number on the screen, step by step.
void measureStart(int rounds);
/// The program as it is looked at: processor, memory, wake-ups and frames of its window, beside other monitors; what
/// drawing costs, and the memory of a full past. About two minutes a round.
void measureWindow(int rounds);
