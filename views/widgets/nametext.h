// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

// Names of counters and files may have thousands of letters, as those of C++ functions do, and characters that affect
// widgets or neighbouring text (control characters, writing directions), which are shown as \xNN or \u{NNNN}.

/// The name, with its middle elided if it is too long for a sentence.
QString shortName(const QString &name);

/// The same for actions and buttons, with "&" escaped.
QString nameInAction(const QString &name);

/// The same for window titles, with "[*]" escaped.
QString nameInTitle(const QString &name);

/// Shortens the words of a text that are too long to wrap, as shortName() does. The text may have several lines.
QString wrappable(const QString &text);

/// The full path of a file in one line.
QString pathInText(const QString &path);

} // namespace Kerntally
