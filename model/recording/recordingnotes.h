// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alert.h"

#include <QByteArray>
#include <QJsonObject>

namespace Kerntally {

class Counter;

/// What a recording says beside its samples.
namespace RecordingNotes {

QJsonObject counter(const Counter &counter);
/// Records. Times: ns since the recording's start.
QByteArray marker(qint64 time, const QString &note);
QByteArray markerRemoved(qint64 time);
QByteArray alert(qint64 time, const Alert &alert);

} // namespace RecordingNotes

} // namespace Kerntally
