// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace Kerntally {

struct Alert;

/// What the rule is about, as it was then: "1,024", "12.5/s"
QString readingText(const Alert &alert, const QLocale &locale = {});
/// "by curl (process 1234)"; empty where no process did it.
QString causeText(const Alert &alert);
/// When a time of CLOCK_MONOTONIC (ns) was, by the clock on the wall.
QDateTime wallClock(qint64 monotonic);

} // namespace Kerntally
