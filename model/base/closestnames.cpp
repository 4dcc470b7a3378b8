// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/closestnames.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QStringView>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <numeric>
#include <utility>
#include <vector>

namespace Kerntally {

namespace {

constexpr qsizetype mostMistakes = 12; // also in mangled names, of which some have thousands of letters
constexpr std::chrono::milliseconds patience{500};

/// The optimal string alignment distance: how many letters have to be changed, added, left out or swapped with the next to
/// make one of the other. More than `limit` where it is more than that, which is told early: only the diagonal band of
/// the table is filled that a distance up to the limit can pass through (Ukkonen 1985).
class Distance
{
public:
    int between(QStringView a, QStringView b, int limit)
    {
        const qsizetype band = limit;
        if (std::abs(a.size() - b.size()) > band)
            return limit + 1;
        const auto width = static_cast<std::size_t>(b.size()) + 1;
        for (std::vector<int> *row : {&m_before, &m_above, &m_row})
            row->assign(width, limit + 1);
        for (std::size_t j = 0; j < width && j <= static_cast<std::size_t>(limit); ++j)
            m_above[j] = static_cast<int>(j);
        int leastAbove = 0;
        for (qsizetype i = 1; i <= a.size(); ++i) {
            const qsizetype first = std::max<qsizetype>(1, i - band);
            const qsizetype last = std::min(b.size(), i + band);
            m_row[static_cast<std::size_t>(first - 1)] = first == 1 ? static_cast<int>(i) : limit + 1;
            int least = m_row[static_cast<std::size_t>(first - 1)];
            for (qsizetype j = first; j <= last; ++j) {
                const auto column = static_cast<std::size_t>(j);
                const int change = a[i - 1] == b[j - 1] ? 0 : 1;
                m_row[column] = std::min({m_above[column] + 1, m_row[column - 1] + 1, m_above[column - 1] + change});
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    m_row[column] = std::min(m_row[column], m_before[column - 2] + 1);
                least = std::min(least, m_row[column]);
            }
            if (last < b.size())
                m_row[static_cast<std::size_t>(last + 1)] = limit + 1; // of an earlier row
            if (least > limit && leastAbove > limit)                   // a swap looks two rows back
                return limit + 1;
            leastAbove = least;
            std::swap(m_before, m_above);
            std::swap(m_above, m_row);
        }
        return std::min(m_above.back(), limit + 1);
    }

private:
    std::vector<int> m_before;
    std::vector<int> m_above;
    std::vector<int> m_row;
};

QString withoutGroup(const QString &name)
{
    return name.mid(name.lastIndexOf(QLatin1Char(':')) + 1);
}

} // namespace

QStringList closestNames(const QString &name, const QStringList &known, int most)
{
    const QString wanted = name.toLower();
    const QString part = withoutGroup(wanted);
    const auto furthest = static_cast<int>(std::clamp<qsizetype>(part.size() / 3, 2, mostMistakes));
    std::vector<std::pair<int, QString>> found;
    Distance distance;
    const QDeadlineTimer enough(patience);
    for (const QString &candidate : known) {
        if (enough.hasExpired())
            break;
        const QString own = withoutGroup(candidate);
        int badness = std::min(distance.between(wanted, candidate, furthest), distance.between(part, own, furthest));
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
