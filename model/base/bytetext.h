// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Kerntally {

/// Names that other programs chose (of processes, files, control groups) as text, for people and back. A name is bytes:
/// what is no UTF-8, or would do something to a terminal or a line (control characters, directions of writing, a
/// backslash), is shown as \xNN. Two names never become one.
QString textOfName(QByteArrayView name);
/// The bytes of such a text. Text of a user's is taken as it is, but for \xNN.
QByteArray bytesOfName(const QString &text);

/// An argument of a command line as text: as it is where it is UTF-8, else as textOfName() has it.
QString textOfArgument(QByteArrayView argument);

/// The path that such an argument names: as it is where there is a file of that name (systemd's units have names with \xNN
/// in them), else the bytes that it stands for.
QByteArray pathOfArgument(const QString &argument);

/// A text with names in it, safe to write to a terminal: control characters but the end of a line are shown as \xNN or
/// \u{NNNN}.
QString printable(const QString &text);
/// The same in one line.
QString printableLine(const QString &text);

} // namespace Kerntally
