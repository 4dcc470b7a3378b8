// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/nametext.h"

#include "model/base/bytetext.h"

#include <QDir>
#include <QStringList>

namespace Kerntally {

namespace {

constexpr qsizetype longest = 60; // letters

} // namespace

QString shortName(const QString &name)
{
    QString line = printableLine(name);
    if (line.size() <= longest)
        return line;
    QString begin = line.first(longest / 2);
    QString end = line.last(longest / 2 - 1);
    if (begin.back().isHighSurrogate())
        begin.chop(1);
    if (end.front().isLowSurrogate())
        end.remove(0, 1);
    return begin + QStringLiteral("…") + end;
}

QString nameInAction(const QString &name)
{
    return shortName(name).replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString nameInTitle(const QString &name)
{
    return shortName(name).replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
}

QString wrappable(const QString &text)
{
    QStringList words = printable(text).split(QLatin1Char(' '));
    for (QString &word : words) {
        if (word.size() > 2 * longest)
            word = shortName(word);
    }
    return words.join(QLatin1Char(' '));
}

QString pathInText(const QString &path)
{
    return printableLine(QDir::toNativeSeparators(path));
}

} // namespace Kerntally
