// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal/screen.h"

#include <algorithm>

namespace Kerntally::Cli {

namespace {

/// The end of what was typed is where the user is.
QString prompt(const QString &typed, int width)
{
    const QString mark = QStringLiteral("> ");
    const qsizetype room = std::max<qsizetype>(width - mark.size() - 1, 1); // one for the cursor
    return (mark + typed.right(room)).left(width);
}

} // namespace

QStringList Screen::lines(QSize size) const
{
    const qsizetype height = std::max(size.height(), 1);
    const qsizetype room = height - (typed ? 1 : 0);
    QStringList lines = statistics.mid(0, room);

    QStringList said;
    for (const QString &message : messages)
        said += wrapped(message, size.width());
    const qsizetype left = room - lines.size() - 1; // an empty line between
    if (left > 0 && !said.isEmpty()) {
        lines += QString();
        lines += said.mid(std::max<qsizetype>(said.size() - left, 0));
    }
    if (typed) {
        while (lines.size() < room)
            lines += QString();
        lines += prompt(*typed, size.width());
    }
    return lines;
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    for (QString rest : text.split(QLatin1Char('\n'))) {
        while (rest.size() > width) {
            const qsizetype space = rest.lastIndexOf(QLatin1Char(' '), width);
            const qsizetype end = space > 0 ? space : width;
            lines += rest.left(end);
            rest = rest.mid(space > 0 ? end + 1 : end);
        }
        lines += rest;
    }
    return lines;
}

} // namespace Kerntally::Cli
