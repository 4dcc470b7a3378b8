// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QActionGroup;
class QHeaderView;
class QSettings;
QT_END_NAMESPACE

namespace Kerntally {

/// Actions for the order of the counters, synchronised with the table's header.
class SortActions : public QObject
{
    Q_OBJECT

public:
    /// A child of the header, whose model has to be set.
    explicit SortActions(QHeaderView *header);

    QList<QAction *> actions() const;

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

private:
    void add(const QString &name, const QString &text, const QString &tip, int column);
    void follow(int column, Qt::SortOrder order);

    QHeaderView *m_header;
    QActionGroup *m_group;
    int m_column = -1; ///< the header's sort column
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace Kerntally
