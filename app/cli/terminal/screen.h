// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace Kerntally::Cli {

/// What is on the screen: the statistics at the top, the latest messages below, what is being typed at the bottom.
struct Screen
{
    QStringList statistics;       ///< fitted to the width
    QStringList messages;         ///< oldest first; wrapped here
    std::optional<QString> typed; ///< none: nothing can be typed

    /// At most as many lines as fit, none wider than the screen; with a prompt, exactly as many, and it is the last.
    QStringList lines(QSize size) const;
};

/// Breaks text between words where it can, so that no line is wider than width.
QStringList wrapped(const QString &text, int width);

} // namespace Kerntally::Cli
