// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QActionGroup;
class QSettings;
QT_END_NAMESPACE

namespace Kerntally {

/// The choice between cards and table, with its actions.
class CounterViews : public QObject
{
    Q_OBJECT

public:
    enum class View {
        Automatic, ///< cards for few counters, otherwise the table
        Cards,
        Table,
    };

    explicit CounterViews(QObject *parent = nullptr);

    View view() const;
    /// Actions for menus; exactly one is checked.
    QList<QAction *> actions() const;

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

signals:
    void viewChanged();

private:
    void add(const QString &name, const QString &text, View view, const QKeySequence &shortcut, const QString &tip);

    QActionGroup *m_group;
};

} // namespace Kerntally
