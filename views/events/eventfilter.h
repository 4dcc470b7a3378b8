// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace Kerntally {

/// The rows in which all words are that somebody searches for, and those that hold such rows. Rows that are called what is
/// searched for come first, and the groups of such rows.
class EventFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EventFilter(QObject *parent = nullptr);

    /// Any text: its words can be in any order. They may be parts of names and beginnings of other words.
    void setText(const QString &text);
    bool isActive() const { return !m_words.isEmpty(); }

    /// While a search is active, groups tell how many of their rows match.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    int rank(const QModelIndex &sourceRow) const;

    QStringList m_words;
    QString m_text; ///< all words, in lower case
};

} // namespace Kerntally
