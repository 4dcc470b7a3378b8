// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/historyexport.h"

#include "model/base/csv.h"
#include "model/history/history.h"
#include "model/history/quantity.h"
#include "views/plot/tracks.h"
#include "views/widgets/writefile.h"

#include <QDateTime>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace Kerntally {

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();

/// One track's samples or buckets, one after another.
class Column
{
public:
    /// span: ns, of the tier; 0: the samples.
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
        // Not before it is known which tier it is. NOLINTNEXTLINE(cppcoreguidelines-prefer-member-initializer)
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
        QByteArray value;
        QByteArray rate;
    };

    /// Empty where it has nothing at this time.
    Cell take(qint64 time)
    {
        if (this->time() != time)
            return {};
        const std::size_t index = m_next++;
        const std::optional<double> rate = m_tier ? m_tier->at(index).rate() : m_rates.next(m_history, index);
        return {.value = QByteArray::number(m_tier ? m_tier->at(index).value : m_history.at(index).value),
                .rate = rate ? QByteArray::number(*rate, 'f', 3) : QByteArray()};
    }

private:
    const Track &m_track;
    const History &m_history;
    const HistoryTier *m_tier = nullptr;
    SlidingRate m_rates;
    std::size_t m_next = 0;
};

QByteArray clock(qint64 wall)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(wall);
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs).toUtf8();
}

QByteArray head(HistoryExport::Format format, const std::vector<Track> &tracks, qint64 span)
{
    QByteArray head;
    if (format == HistoryExport::Format::Csv) {
        head = "time,seconds";
        for (const Track &track : tracks)
            head += ',' + quotedField(track.name).toUtf8() + ','
                + quotedField(track.name + QStringLiteral(" (1/s)")).toUtf8();
        return head + "\r\n";
    }
    QJsonArray names;
    for (const Track &track : tracks)
        names.append(track.name);
    return R"({"format":"kerntally-history","version":1,"resolution":)" + QByteArray::number(span / 1'000'000'000)
        + ",\n\"counters\":" + QJsonDocument(names).toJson(QJsonDocument::Compact) + ",\n\"rows\":[";
}

QByteArray row(HistoryExport::Format format, const QByteArray &time, qint64 sinceFirst,
               const std::vector<Column::Cell> &cells)
{
    const QByteArray seconds = QByteArray::number(static_cast<double>(sinceFirst) / 1e9, 'f', 3);
    if (format == HistoryExport::Format::Csv) {
        QByteArray line = time + ',' + seconds;
        for (const Column::Cell &cell : cells)
            line += ',' + cell.value + ',' + cell.rate;
        return line + "\r\n";
    }
    const auto orNull = [](const QByteArray &text) { return text.isEmpty() ? QByteArray("null") : text; };
    QByteArrayList values;
    QByteArrayList rates;
    for (const Column::Cell &cell : cells) {
        values.append(orNull(cell.value));
        rates.append(orNull(cell.rate));
    }
    return QByteArray(sinceFirst == 0 ? "\n" : ",\n") + R"({"time":")" + time + R"(","seconds":)" + seconds
        + ",\"values\":[" + values.join(',') + "],\"rates\":[" + rates.join(',') + "]}";
}

/// The finest span that knows of all tracks since then; 0: the samples do.
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

QString HistoryExport::save(const QString &path, Format format, qint64 begin, qint64 end) const
{
    return writeFile(path, [&](QIODevice &file) { return write(file, format, begin, end); });
}

bool HistoryExport::write(QIODevice &file, Format format, qint64 begin, qint64 end) const
{
    const std::vector<Track> &tracks = m_tracks.tracks();
    const qint64 span = commonSpan(tracks, begin);
    const auto put = [&](const QByteArray &text) { return file.write(text) == text.size(); };
    bool isWritten = put(head(format, tracks, span));
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
        isWritten = put(row(format, clock(m_tracks.wallClock(time)), time - first, cells));
    }
    return isWritten && (format != Format::Json || put("\n]}\n"));
}

} // namespace Kerntally
