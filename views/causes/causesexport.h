// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QPalette;
QT_END_NAMESPACE

namespace Kerntally {

class CausesTable;

/// Takes the list of who causes events elsewhere: to the clipboard, or into a file.
class CausesExport : public QObject
{
    Q_OBJECT

public:
    /// Owned by the table.
    explicit CausesExport(CausesTable *table);

    QList<QAction *> actions() const;
    /// Writes CSV, without asking. Throws WriteError.
    void save(const QString &fileName) const;
    void tint(const QPalette &palette) const;

private:
    void copy() const;
    void askAndSave();

    CausesTable *m_table;
    QAction *m_copy;
    QAction *m_save;
};

} // namespace Kerntally
