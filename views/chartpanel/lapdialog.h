// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace Kerntally {

class Laps;
class TrackList;

/// The laps with what was counted between them, to read, rename and delete.
class LapDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both are borrowed, and may end before the dialog.
    LapDialog(Laps *laps, TrackList *tracks, QWidget *parent);

private:
    void removeSelected();

    QPointer<Laps> m_laps;
    QTableView *m_table;
};

} // namespace Kerntally
