// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recording/recording.h"
#include "model/recording/varint.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace Kerntally {

/// Makes a recording of records, and believes none of them.
class RecordingParser
{
    Q_DECLARE_TR_FUNCTIONS(Kerntally::RecordingParser)

public:
    explicit RecordingParser(Recording &recording)
        : m_recording(recording)
    {
    }

    /// Throws RecordingError where a record contradicts the format.
    void take(const RecordReader::Record &record);

private:
    struct State
    {
        quint64 total = 0;
        quint64 offset = 0;
    };

    void takeHeader(const QByteArray &json);
    void takeCounters(const QJsonArray &counters);
    void takeSamples(const QByteArray &payload);
    void takeSample(VarintReader &in, qint64 &time);
    void takeMarker(const QByteArray &payload);
    void takeMarkerAway(const QByteArray &payload);
    std::vector<Recording::Marker>::iterator findMarker(qint64 time);
    void takeAlert(const QByteArray &json);
    void takeEnd(const QByteArray &payload);
    void takeClock(qint64 time, qint64 ahead);
    void append(qint64 time, bool afterGap);
    [[noreturn]] static void fail(const QString &what);
    static qint64 checkedTime(std::optional<quint64> time);
    static quint64 checked(std::optional<quint64> number);

    Recording &m_recording;
    std::vector<State> m_state;
    bool m_begun = false; ///< header read
    qint64 m_time = -1;   ///< of the last sample, without the origin
};

} // namespace Kerntally
