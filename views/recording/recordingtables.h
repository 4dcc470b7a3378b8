// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QTableWidget;
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

struct Recording;

/// The tables in the window of a recording.
namespace RecordingTables {

QTableWidget *make(const QString &name, const QString &accessibleName, QWidget *parent);
/// Totals and rates; if `compared` isn't null, of both recordings, with their ratio.
void fillCounters(QTableWidget *table, const Recording &recording, const Recording *compared);
void fillMarkers(QTableWidget *table, const Recording &recording);
void fillAlerts(QTableWidget *table, const Recording &recording);

} // namespace RecordingTables

} // namespace Kerntally
