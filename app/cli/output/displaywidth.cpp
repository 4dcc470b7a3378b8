// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/displaywidth.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cwchar>

namespace Kerntally::Cli {

int displayWidth(const QString &text)
{
    int width = 0;
    for (const uint letter : text.toUcs4())
        width += std::max(wcwidth(static_cast<wchar_t>(letter)), 0);
    return width;
}

qsizetype fittedLength(const QString &text, int columns)
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (int width = 0; end < text.size();) {
        const qsizetype next = letters.toNextBoundary();
        width += displayWidth(text.mid(end, next - end));
        if (next <= end || width > columns)
            break;
        end = next;
    }
    return end;
}

QString fitted(const QString &text, int columns)
{
    return text.left(fittedLength(text, columns));
}

} // namespace Kerntally::Cli
