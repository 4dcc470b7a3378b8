// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QPalette;
QT_END_NAMESPACE

namespace Kerntally {

class CausesTable;

/// Copies the list of causes to the clipboard or saves it in a file.
class CausesExport : public QObject
{
    Q_OBJECT

public:
    /// The table becomes the parent.
    explicit CausesExport(CausesTable *table);

    QList<QAction *> actions() const;
    /// Writes CSV to the file without a dialog. Throws WriteError.
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
