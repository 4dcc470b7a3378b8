// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace Kerntally {

struct Alert;

/// What the rule is about, as it was then: "1,024", "12.5/s"
QString readingText(const Alert &alert, const QLocale &locale = {});
/// "by curl (process 1234)"; empty where no process did it.
QString causeText(const Alert &alert);

} // namespace Kerntally
