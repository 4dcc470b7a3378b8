// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/nearnames.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace Kerntally {

namespace {

/// How many letters have to be changed, added, left out or swapped with the next to make one of the other.
int distance(const QString &a, const QString &b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> above(width);
    std::vector<int> row(width);
    std::iota(above.begin(), above.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto column = static_cast<std::size_t>(j);
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[column] = std::min({above[column] + 1, row[column - 1] + 1, above[column - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[column] = std::min(row[column], before[column - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above.back();
}

QString withoutGroup(const QString &name)
{
    return name.mid(name.lastIndexOf(QLatin1Char(':')) + 1);
}

} // namespace

QStringList nearNames(const QString &name, const QStringList &known, int most)
{
    const QString wanted = name.toLower();
    const QString part = withoutGroup(wanted);
    const auto furthest = static_cast<int>(std::max<qsizetype>(2, part.size() / 3));
    std::vector<std::pair<int, QString>> found;
    for (const QString &candidate : known) {
        const QString own = withoutGroup(candidate);
        int badness = std::min(distance(wanted, candidate), distance(part, own));
        // A part of a name is a good guess, too, but less so the more is missing.
        if (part.size() >= 3 && own.contains(part))
            badness = std::min(badness, 1 + static_cast<int>(own.size() - part.size()) / 8);
        if (badness <= furthest)
            found.emplace_back(badness, candidate);
    }
    std::sort(found.begin(), found.end());
    QStringList names;
    for (const auto &[badness, candidate] : found) {
        if (names.size() == most)
            break;
        names += candidate;
    }
    return names;
}

QString suggestion(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    const auto text = [](const char *words) { return QCoreApplication::translate("Kerntally", words); };
    return text(QT_TRANSLATE_NOOP("Kerntally", " Did you mean %1?"))
        .arg(names.join(text(QT_TRANSLATE_NOOP("Kerntally", ", or "))));
}

} // namespace Kerntally
