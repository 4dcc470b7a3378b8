// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/eventfilter.h"

#include "views/events/eventroles.h"

#include <algorithm>
#include <utility>

namespace Kerntally {

EventFilter::EventFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void EventFilter::setText(const QString &text)
{
    QStringList words = text.toLower().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = std::move(words);
    invalidateFilter();
}

/// A row without a text of its own is there for those that it holds.
bool EventFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString text = sourceModel()->index(row, 0, parent).data(EventRoles::SearchRole).toString();
    return !text.isEmpty()
        && std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return text.contains(word); });
}

} // namespace Kerntally
