// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace Kerntally {

struct Alert;

/// The rule's quantity at the time of the alert: "1,024", "12.5/s".
QString readingText(const Alert &alert, const QLocale &locale = {});
/// The process that caused the alert: "by curl (process 1234)"; empty if there is none.
QString causeText(const Alert &alert);

} // namespace Kerntally
