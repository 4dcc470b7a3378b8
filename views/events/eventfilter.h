// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace Kerntally {

/// Filters rows that contain all words of a search, and their groups. Sorts rows whose name equals or begins with the
/// text, and their groups, to the top.
class EventFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EventFilter(QObject *parent = nullptr);

    /// text: words in any order; each has to be part of a name or the beginning of a word of a description.
    void setText(const QString &text);
    bool isActive() const { return !m_words.isEmpty(); }

    /// During a search, a group's second column says how many of its rows match.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    int rank(const QModelIndex &sourceRow) const;

    QStringList m_words;
    QString m_text; ///< all words in lower case
};

} // namespace Kerntally
