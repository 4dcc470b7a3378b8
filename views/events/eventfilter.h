// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace Kerntally {

/// The rows in which all words are that somebody searches for, and those that hold such rows.
class EventFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EventFilter(QObject *parent = nullptr);

    /// Any text: its words can be in any order, and be parts of words.
    void setText(const QString &text);
    bool isActive() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace Kerntally
