// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/json.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Kerntally {

/// What a command and all that descends from it caused.
struct MeasurementResult
{
    struct Count
    {
        QString id;         ///< of the counter: "file-opens"
        QString name;       ///< for people
        quint64 events = 0; ///< from the command's first instruction on
    };

    QStringList command;
    QDateTime begun;
    double seconds = 0; ///< from its first instruction to its end, or to now
    int status = 0;     ///< that it ended with: 128 + n where signal n ended it
    QList<Count> counts;
    quint64 missed = 0;   ///< events that the kernel skipped; 0 unless something is odd
    quint64 departed = 0; ///< of its processes: no longer counted, see CounterSource::departed()

    /// Events per second.
    double rate(const Count &count) const { return seconds > 0 ? static_cast<double>(count.events) / seconds : 0; }

    /// null: none of this id was counted.
    const Count *find(const QString &id) const;

    /// As `kerntally-cli measure --json` prints it and the window saves it.
    JsonObject toJson() const;
    /// As of RFC 4180: a row a counter, and "seconds" and "exit" before them. other: in columns of its own, with the
    /// difference and the ratio.
    QByteArray toCsv(const std::optional<MeasurementResult> &other = std::nullopt) const;
};

} // namespace Kerntally
