// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace Kerntally::Cli {

/// Runs the program, without its name in the arguments, and returns its exit code. Needs a QCoreApplication.
int run(const QList<QByteArray> &arguments);

} // namespace Kerntally::Cli
