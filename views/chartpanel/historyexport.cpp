// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/historyexport.h"

#include "model/base/csv.h"
#include "model/base/json.h"
#include "model/history/history.h"
#include "model/history/quantity.h"
#include "views/plot/tracks.h"
#include "views/widgets/writefile.h"

#include <QDateTime>
#include <QIODevice>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <optional>

namespace Kerntally {

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();

/// Iterates over the samples or buckets of a track.
class Column
{
public:
    /// span: ns, selects the tier; 0: samples. begin: ns, the tracks' clock.
    Column(const Track &track, qint64 span, qint64 begin)
        : m_track(track)
        , m_history(*track.history)
        , m_rates(rateWindow)
    {
        begin -= track.shift;
        for (const HistoryTier &tier : m_history.tiers()) {
            if (tier.span() == span)
                m_tier = &tier;
        }
        // Depends on m_tier. NOLINTNEXTLINE(cppcoreguidelines-prefer-member-initializer)
        m_next = m_tier ? m_tier->indexFrom(begin) : m_history.indexFrom(begin);
        if (!m_tier)
            m_rates.seek(m_history, m_next);
    }

    qint64 time() const
    {
        if (m_next >= (m_tier ? m_tier->size() : m_history.size()))
            return never;
        return (m_tier ? m_tier->at(m_next).begin : m_history.at(m_next).time) + m_track.shift;
    }

    struct Cell
    {
        std::optional<quint64> value;
        std::optional<double> rate;
    };

    /// Takes the cell of this time; empty if the track has none.
    Cell take(qint64 time)
    {
        if (this->time() != time)
            return {};
        const std::size_t index = m_next++;
        return {.value = m_tier ? m_tier->at(index).value : m_history.at(index).value,
                .rate = m_tier ? m_tier->at(index).rate() : m_rates.next(m_history, index)};
    }

private:
    const Track &m_track;
    const History &m_history;
    const HistoryTier *m_tier = nullptr;
    SlidingRate m_rates;
    std::size_t m_next = 0;
};

QString clock(qint64 wall)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(wall);
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QByteArray csvHead(const std::vector<Track> &tracks)
{
    QByteArray head = "time,seconds";
    for (const Track &track : tracks)
        head +=
            ',' + quotedField(track.name).toUtf8() + ',' + quotedField(track.name + QStringLiteral(" (1/s)")).toUtf8();
    return head + "\r\n";
}

QByteArray csvRow(const QString &time, double seconds, const std::vector<Column::Cell> &cells)
{
    QByteArray row = time.toUtf8() + ',' + QByteArray::number(seconds, 'f', 3);
    for (const Column::Cell &cell : cells) {
        row += ',' + (cell.value ? QByteArray::number(*cell.value) : QByteArray()) + ','
            + (cell.rate ? QByteArray::number(*cell.rate, 'f', 3) : QByteArray());
    }
    return row + "\r\n";
}

/// The document up to its rows, which are written one by one because they may be many.
QByteArray jsonHead(const std::vector<Track> &tracks, qint64 span)
{
    QStringList names;
    for (const Track &track : tracks)
        names += track.name;
    QByteArray head = JsonObject()
                          .add(QLatin1String("format"), QStringLiteral("kerntally-history"))
                          .add(QLatin1String("version"), quint64{1})
                          .add(QLatin1String("resolution"), static_cast<quint64>(span / 1'000'000'000))
                          .add(QLatin1String("counters"), names)
                          .toByteArray();
    head.chop(1); // the closing brace follows the rows
    return head + ",\n\"rows\":[";
}

QByteArray jsonRow(const QString &time, double seconds, const std::vector<Column::Cell> &cells)
{
    QList<std::optional<quint64>> values;
    QList<std::optional<double>> rates;
    for (const Column::Cell &cell : cells) {
        values += cell.value;
        rates += cell.rate;
    }
    return JsonObject()
        .add(QLatin1String("time"), time)
        .add(QLatin1String("seconds"), seconds)
        .add(QLatin1String("values"), values)
        .add(QLatin1String("rates"), rates)
        .toByteArray();
}

/// The finest span for which all tracks have data since begin (both ns); 0: samples.
qint64 commonSpan(const std::vector<Track> &tracks, qint64 begin)
{
    qint64 span = 0;
    for (const Track &track : tracks) {
        if (const HistoryTier *tier = track.history->tierFor(begin - track.shift))
            span = std::max(span, tier->span());
    }
    return span;
}

} // namespace

HistoryExport::Format HistoryExport::formatOf(const QString &path, Format otherwise)
{
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return Format::Csv;
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? Format::Json : otherwise;
}

void HistoryExport::save(const QString &path, Format format, qint64 begin, qint64 end) const
{
    writeFile(path, [&](QIODevice &file) { return write(file, format, begin, end); });
}

bool HistoryExport::write(QIODevice &file, Format format, qint64 begin, qint64 end) const
{
    const std::vector<Track> &tracks = m_tracks.tracks();
    const qint64 span = commonSpan(tracks, begin);
    const auto put = [&](const QByteArray &text) { return file.write(text) == text.size(); };
    bool isWritten = put(format == Format::Csv ? csvHead(tracks) : jsonHead(tracks, span));
    std::vector<Column> columns;
    columns.reserve(tracks.size());
    for (const Track &track : tracks)
        columns.emplace_back(track, span, begin);

    const auto next = [&] {
        qint64 time = never;
        for (const Column &column : columns)
            time = std::min(time, column.time());
        return time;
    };
    const qint64 first = next();
    for (qint64 time = first; isWritten && time <= end && time != never; time = next()) {
        std::vector<Column::Cell> cells;
        cells.reserve(columns.size());
        for (Column &column : columns)
            cells.push_back(column.take(time));
        const QString wallTime = clock(m_tracks.wallClock(time));
        const double seconds = static_cast<double>(time - first) / 1e9;
        isWritten = put(format == Format::Csv ? csvRow(wallTime, seconds, cells)
                                              : (time == first ? "\n" : ",\n") + jsonRow(wallTime, seconds, cells));
    }
    return isWritten && (format != Format::Json || put("\n]}\n"));
}

} // namespace Kerntally
