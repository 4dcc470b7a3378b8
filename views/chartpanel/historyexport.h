// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace Kerntally {

class TrackList;

/// Writes the past of tracks as a table: a row for each sample, or for each bucket where only those reach back so far.
///
/// CSV as of RFC 4180: "time" (ISO 8601, local with its offset from UTC), "seconds" since the first row, and of each
/// track its value and its rate in events per second; cells are empty where nothing is known. JSON: an object with
/// "format" ("kerntally-history"), "version" (1), "resolution" (s, 0: samples), "counters" (names) and "rows", objects
/// with "time", "seconds", "values" and "rates", both in the order of the counters, null where nothing is known. In
/// buckets the value is the last one and the rate the mean.
class HistoryExport
{
public:
    enum class Format {
        Csv,
        Json,
    };

    /// As the name's end says, or else this one.
    static Format formatOf(const QString &path, Format otherwise);

    explicit HistoryExport(const TrackList &tracks)
        : m_tracks(tracks)
    {
    }

    /// Writes what was from begin to end (ns, the tracks' time). Throws WriteError; an old file stays as it is then.
    void save(const QString &path, Format format, qint64 begin, qint64 end) const;

private:
    bool write(QIODevice &file, Format format, qint64 begin, qint64 end) const;

    const TrackList &m_tracks;
};

} // namespace Kerntally
