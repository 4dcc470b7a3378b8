// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QPalette;
QT_END_NAMESPACE

namespace Kerntally {

class WhoTable;

/// Takes the list of who causes events elsewhere: to the clipboard, or into a file.
class WhoExport : public QObject
{
    Q_OBJECT

public:
    /// Owned by the table.
    explicit WhoExport(WhoTable *table);

    QList<QAction *> actions() const;
    /// Asks nothing. Says what went wrong; empty where nothing did.
    QString save(const QString &fileName) const;
    void tint(const QPalette &palette) const;

private:
    void copy() const;
    void askAndSave();

    WhoTable *m_table;
    QAction *m_copy;
    QAction *m_save;
};

} // namespace Kerntally
