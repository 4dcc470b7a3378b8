// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace Kerntally {

class TrackList;

/// Writes the histories of tracks as a table: a row per sample, or per bucket if samples don't reach back far enough.
///
/// CSV as in RFC 4180: "time" (ISO 8601, local with its offset from UTC), "seconds" since the first row, and each
/// track's value and rate in events per second; unknown cells are empty. JSON: an object with "format"
/// ("kerntally-history"), "version" (1), "resolution" (s, 0: samples), "counters" (names) and "rows", objects with
/// "time", "seconds", "values" and "rates", both in the order of the counters; unknown ones are null. In buckets the
/// value is the last one and the rate the mean.
class HistoryExport
{
public:
    enum class Format {
        Csv,
        Json,
    };

    /// The format of the name's suffix; `otherwise` if it has none of them.
    static Format formatOf(const QString &path, Format otherwise);

    explicit HistoryExport(const TrackList &tracks)
        : m_tracks(tracks)
    {
    }

    /// Writes the data from begin to end (ns, the tracks' clock). Throws WriteError; an existing file is unchanged
    /// then.
    void save(const QString &path, Format format, qint64 begin, qint64 end) const;

private:
    bool write(QIODevice &file, Format format, qint64 begin, qint64 end) const;

    const TrackList &m_tracks;
};

} // namespace Kerntally
