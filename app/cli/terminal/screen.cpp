// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal/screen.h"

#include "app/cli/output/displaywidth.h"
#include "model/base/bytetext.h"

#include <algorithm>

namespace Kerntally::Cli {

namespace {

/// The end of what was typed is where the user is.
QString prompt(const QString &typed, int width)
{
    const QString mark = QStringLiteral("> ");
    const int room = std::max(width - displayWidth(mark) - 1, 1); // one for the cursor
    qsizetype begin = 0;
    while (displayWidth(typed.mid(begin)) > room)
        begin += typed[begin].isHighSurrogate() ? 2 : 1;
    return fitted(mark + typed.mid(begin), width);
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
    for (QString rest : printable(text).split(QLatin1Char('\n'))) {
        while (displayWidth(rest) > width) {
            const qsizetype most = std::max<qsizetype>(fittedLength(rest, width), 1);
            const qsizetype space = rest.lastIndexOf(QLatin1Char(' '), most);
            const qsizetype end = space > 0 ? space : most;
            lines += rest.left(end);
            rest = rest.mid(space > 0 ? end + 1 : end);
        }
        lines += rest;
    }
    return lines;
}

} // namespace Kerntally::Cli
