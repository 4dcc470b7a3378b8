// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Each returns the exit status of its process.

/// The program's window with so many counters: "kernel", syscalls beside the built-in ones; or "silent", where nothing
/// happens. Tells of its frames in the file (SharedFrameCount).
int showWindow(int counters, int minutes, const QString &source, const QString &file);
/// What a frame of 16 lines of 3,600 points costs, drawn in four ways.
int measureDrawing(int rounds);
/// Memory of 64 counters with a full past of 24 hours, and after another day.
int measurePast();
