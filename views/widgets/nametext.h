// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

// Names of counters and files may be thousands of letters long (those of C++ functions are), and hold what means
// something to widgets or act on what stands beside them (control characters, directions of writing): those are shown as
// \xNN or \u{NNNN}.

/// The name, its middle left out where it is too long for a sentence.
QString shortName(const QString &name);

/// The same for actions and buttons, in which "&" makes a key.
QString nameInAction(const QString &name);

/// The same for titles of windows, in which "[*]" stands for what isn't saved.
QString nameInTitle(const QString &name);

/// A text of several lines in which words that are too long to be wrapped are shortened as names are.
QString wrappable(const QString &text);

/// The whole path of a file, as one line.
QString pathInText(const QString &path);

} // namespace Kerntally
