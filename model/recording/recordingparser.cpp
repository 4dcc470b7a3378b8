// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/recordingparser.h"

#include "bpf/kernel/layout.h"
#include "model/base/bytetext.h"
#include "model/recording/recordingformat.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace Kerntally {

namespace {

/// For all counters together: few may have a long past, or many a short one.
constexpr std::size_t mostSamples = 1U << 21;
constexpr std::size_t mostSeconds = std::size_t{4} * 86'400;
constexpr std::size_t tenSeconds = 17'280; // 48 h
constexpr std::size_t minutes = 44'640;    // 31 days
constexpr qint64 clockTolerance = 100;     // ms, as of WallClock
/// Recorders never leave so much time between two samples of which one moved; what did happen in it is not known.
constexpr qint64 longestStep = 60'000'000'000; // ns
constexpr std::size_t mostMarkers = 10'000;
constexpr std::size_t mostAlerts = 100'000;

History::Limits limits(std::size_t counters)
{
    return {.samples = mostSamples / counters,
            .seconds = mostSeconds / counters,
            .tenSeconds = tenSeconds,
            .minutes = minutes};
}

quint64 toNumber(const QJsonValue &text)
{
    return text.toString().toULongLong();
}

} // namespace

void RecordingParser::take(const RecordReader::Record &record)
{
    using namespace RecordingFormat;
    if (!m_begun && record.type != Header)
        fail(tr("its header is missing"));
    switch (record.type) {
    case Header:
        return takeHeader(record.payload);
    case Counters:
        return takeCounters(QJsonDocument::fromJson(record.payload).array());
    case Samples:
        return takeSamples(record.payload);
    case RecordingFormat::Marker:
        return takeMarker(record.payload);
    case RecordingFormat::MarkerRemoved:
        return takeMarkerAway(record.payload);
    case RecordingFormat::Alert:
        return takeAlert(record.payload);
    case End:
        return takeEnd(record.payload);
    default:
        return; // of a later version
    }
}

void RecordingParser::takeHeader(const QByteArray &json)
{
    if (m_begun)
        fail(tr("it has two headers"));
    const QJsonObject header = QJsonDocument::fromJson(json).object();
    m_recording.source = header.value(QLatin1String("source")).toString();
    m_recording.startWall = header.value(QLatin1String("wall")).toInteger();
    takeCounters(header.value(QLatin1String("counters")).toArray());
    m_begun = true;
}

void RecordingParser::takeCounters(const QJsonArray &counters)
{
    auto &known = m_recording.counters;
    if (counters.isEmpty() || counters.size() > qsizetype{KT_COUNTERS}
        || static_cast<std::size_t>(counters.size()) < known.size())
        fail(tr("its list of counters is wrong"));
    const std::size_t before = known.size();
    for (qsizetype i = 0; i < counters.size(); ++i) {
        const QJsonObject object = counters.at(i).toObject();
        const auto index = static_cast<std::size_t>(i);
        if (index >= before)
            known.emplace_back().history = History(limits(static_cast<std::size_t>(counters.size())));
        Recording::Counter &counter = known[index];
        counter.number = object.value(QLatin1String("number")).toInt();
        counter.id = object.value(QLatin1String("id")).toString();
        counter.name = printableLine(object.value(QLatin1String("name")).toString());
        counter.definition = object.value(QLatin1String("definition")).toString();
        if (counter.number < 1 || counter.number > static_cast<int>(KT_COUNTERS) || counter.name.isEmpty())
            fail(tr("its list of counters is wrong"));
    }
    m_state.resize(known.size());
}

void RecordingParser::takeSamples(const QByteArray &payload)
{
    VarintReader in(payload);
    const std::optional<qint64> ahead = in.nextSigned();
    if (!ahead)
        fail(tr("samples are missing"));
    qint64 time = checkedTime(in.next());
    takeClock(time, *ahead);
    const quint64 counters = checked(in.next());
    if (counters > m_state.size())
        fail(tr("it has samples of a counter that is not in its list"));
    for (std::size_t i = 0; i < counters; ++i) {
        m_state[i].total = checked(in.next());
        m_state[i].offset = checked(in.next());
    }
    const bool isFirst = m_time < 0;
    if (isFirst) {
        for (std::size_t i = 0; i < m_state.size(); ++i)
            m_recording.counters[i].first = m_state[i].total;
    }
    // Where it doesn't follow what came before, that was damaged.
    if (time != m_time)
        append(time, !isFirst);
    while (!in.atEnd())
        takeSample(in, time);
}

void RecordingParser::takeSample(VarintReader &in, qint64 &time)
{
    time = checkedTime(checked(in.next()) + static_cast<quint64>(time));
    const bool afterGap = checked(in.next()) != 0;
    const quint64 moved = checked(in.next());
    if (m_state.size() < 64 && moved >> m_state.size() != 0)
        fail(tr("it has samples of a counter that is not in its list"));
    for (std::size_t i = 0; i < m_state.size(); ++i) {
        if ((moved >> i & 1) == 0)
            continue;
        m_state[i].total += checked(in.next());
        const std::optional<qint64> offset = in.nextSigned();
        if (!offset)
            fail(tr("samples are missing"));
        m_state[i].offset += static_cast<quint64>(*offset);
    }
    append(time, afterGap || time - m_time > longestStep);
}

void RecordingParser::append(qint64 time, bool afterGap)
{
    if (time < m_time)
        fail(tr("its time goes back"));
    m_time = time;
    m_recording.end = std::max(m_recording.end, Recording::origin + time);
    for (std::size_t i = 0; i < m_state.size(); ++i) {
        Recording::Counter &counter = m_recording.counters[i];
        if (counter.history.isEmpty())
            counter.first = m_state[i].total;
        counter.history.append({.time = Recording::origin + time,
                                .total = m_state[i].total,
                                .value = m_state[i].total + m_state[i].offset,
                                .afterGap = afterGap && !counter.history.isEmpty()});
    }
}

void RecordingParser::takeClock(qint64 time, qint64 ahead)
{
    auto &clock = m_recording.clock;
    const qint64 before = clock.empty() ? 0 : clock.back().ahead;
    if (ahead > before + clockTolerance || ahead < before - clockTolerance)
        clock.push_back({.time = Recording::origin + time, .ahead = ahead});
}

void RecordingParser::takeMarker(const QByteArray &payload)
{
    VarintReader in(payload);
    const qint64 time = checkedTime(in.next());
    const Recording::Marker marker = {.time = Recording::origin + time,
                                      .note = printableLine(QString::fromUtf8(in.rest().toByteArray()))};
    const auto place = findMarker(marker.time);
    if (place != m_recording.markers.end() && place->time == marker.time)
        place->note = marker.note;
    else if (m_recording.markers.size() < mostMarkers)
        m_recording.markers.insert(place, marker);
    m_recording.end = std::max(m_recording.end, marker.time);
}

void RecordingParser::takeMarkerAway(const QByteArray &payload)
{
    VarintReader in(payload);
    const qint64 time = Recording::origin + checkedTime(in.next());
    const auto place = findMarker(time);
    if (place != m_recording.markers.end() && place->time == time)
        m_recording.markers.erase(place);
}

/// Or where it belongs: they are in the order of time.
std::vector<Recording::Marker>::iterator RecordingParser::findMarker(qint64 time)
{
    return std::ranges::lower_bound(m_recording.markers, time, {}, &Recording::Marker::time);
}

void RecordingParser::takeAlert(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QString quantity = object.value(QLatin1String("quantity")).toString();
    Alert alert;
    alert.time =
        Recording::origin + checkedTime(static_cast<quint64>(object.value(QLatin1String("time")).toInteger(-1)));
    alert.counter = object.value(QLatin1String("counter")).toInt();
    if (quantity == QLatin1String("rate"))
        alert.rule.quantity = Quantity::Rate;
    else if (quantity == QLatin1String("average"))
        alert.rule.quantity = Quantity::Average;
    if (object.value(QLatin1String("direction")).toString() == QLatin1String("below"))
        alert.rule.direction = AlertRule::Direction::Below;
    alert.rule.limit = toNumber(object.value(QLatin1String("limit")));
    alert.value = toNumber(object.value(QLatin1String("value")));
    alert.rate = object.value(QLatin1String("rate")).toDouble();
    alert.pid = object.value(QLatin1String("pid")).toInteger();
    alert.process = printableLine(object.value(QLatin1String("process")).toString());
    alert.isAnotherUsers = object.value(QLatin1String("anotherUsers")).toBool();
    if (m_recording.alerts.size() < mostAlerts)
        m_recording.alerts.push_back(alert);
}

/// What was the last stayed so.
void RecordingParser::takeEnd(const QByteArray &payload)
{
    VarintReader in(payload);
    const qint64 time = checkedTime(in.next());
    if (time > m_time && m_time >= 0)
        append(time, false);
    m_recording.isComplete = true;
}

void RecordingParser::fail(const QString &what)
{
    throw RecordingError(tr("Its contents are wrong: %1.").arg(what));
}

qint64 RecordingParser::checkedTime(std::optional<quint64> time)
{
    if (!time || *time > static_cast<quint64>(RecordingFormat::maxTime))
        fail(tr("a time is wrong"));
    return static_cast<qint64>(*time);
}

quint64 RecordingParser::checked(std::optional<quint64> number)
{
    if (!number)
        fail(tr("samples are missing"));
    return *number;
}

} // namespace Kerntally
