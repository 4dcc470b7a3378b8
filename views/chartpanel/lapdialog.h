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

/// Lists the laps with the events between them; laps can be renamed and deleted.
class LapDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both are borrowed; they may be deleted before the dialog.
    LapDialog(Laps *laps, TrackList *tracks, QWidget *parent);

private:
    void removeSelected();

    QPointer<Laps> m_laps;
    QTableView *m_table;
};

} // namespace Kerntally
