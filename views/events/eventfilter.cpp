// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/eventfilter.h"

#include "views/events/eventroles.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace Kerntally {

namespace {

enum Rank {
    ExactMatch,  ///< the name equals the text
    PrefixMatch, ///< the name begins with the text
    OtherMatch,  ///< all other matches
};

bool beginsWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

EventFilter::EventFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    sort(0);
}

void EventFilter::setText(const QString &text)
{
    const QString all = text.toLower().simplified();
    if (all == m_text)
        return;
    m_text = all;
    m_words = all.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidate();
}

QVariant EventFilter::data(const QModelIndex &index, int role) const
{
    const QModelIndex group = index.siblingAtColumn(0);
    if (role == Qt::DisplayRole && index.column() == 1 && isActive() && hasChildren(group)) {
        const QLocale locale;
        const int all = sourceModel()->rowCount(mapToSource(group));
        return tr("%1 of %2").arg(locale.toString(rowCount(group)), locale.toString(all));
    }
    return QSortFilterProxyModel::data(index, role);
}

/// A row without a SearchRole is a group, which recursive filtering shows if one of its rows matches.
bool EventFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QString names = index.data(EventRoles::SearchRole).toString();
    if (names.isEmpty() || m_words.isEmpty())
        return !names.isEmpty();
    if (index.data(EventRoles::RepeatedRole).toBool())
        return false;
    const QString meaning = index.data(EventRoles::MeaningRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return names.contains(word) || beginsWord(meaning, word); });
}

bool EventFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto place = [this](const QModelIndex &index) { return std::pair(rank(index), index.row()); };
    return place(left) < place(right);
}

/// A group has the best rank of its title and its rows.
int EventFilter::rank(const QModelIndex &sourceRow) const
{
    if (m_text.isEmpty())
        return OtherMatch;
    const QString name = sourceRow.data().toString().toLower();
    int best = name == m_text ? ExactMatch : name.startsWith(m_text) ? PrefixMatch : OtherMatch;
    const int rows = sourceModel()->rowCount(sourceRow);
    for (int row = 0; row < rows && best != ExactMatch; ++row) {
        const QModelIndex child = sourceModel()->index(row, 0, sourceRow);
        if (!child.data(EventRoles::RepeatedRole).toBool())
            best = std::min(best, rank(child));
    }
    return best;
}

} // namespace Kerntally
