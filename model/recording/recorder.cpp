// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/recorder.h"

#include "model/base/clock.h"
#include "model/counters/countermodel.h"
#include "model/history/laps.h"
#include "model/recording/recordingerror.h"
#include "model/recording/recordingformat.h"
#include "model/recording/recordingnotes.h"
#include "model/recording/varint.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>

namespace Kerntally {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds period = 1s;
constexpr qint64 periodNs = std::chrono::nanoseconds(period).count();

} // namespace

Recorder::Recorder(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &Recorder::flush);
}

Recorder::~Recorder()
{
    disconnect(this, nullptr, nullptr, nullptr);
    stop();
}

void Recorder::start(const QString &path, CounterModel &model, CounterSource &source)
{
    stop();
    m_writer.open(path);
    m_model = &model;
    m_sampler = &source.sampler();
    m_source = source.id();
    m_begin = m_lastTime = m_stillTime = monotonicNow();
    m_model->clock().look();
    m_beginWall = m_model->clock().at(m_begin);
    m_sampler->sample();
    m_state.clear();
    m_writtenLaps.clear();
    m_counters = {};
    m_counters.add(*m_model, *m_sampler, m_state);
    try {
        m_writer.append(RecordingFormat::fileHead() + RecordingFormat::record(RecordingFormat::Header, header()));
    } catch (const RecordingError &) {
        end();
        throw;
    }
    connect(m_sampler, &Sampler::sampled, this, &Recorder::onSampled);
    connect(m_sampler, &QObject::destroyed, this, &Recorder::stop);
    connect(m_model, &CounterModel::rowsInserted, this, &Recorder::onCountersAdded);
    connect(m_model, &CounterModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { onCountersRemoved(first, last); });
    connect(m_model, &CounterModel::dataChanged, this, [this](const QModelIndex &first) {
        if (first.column() == CounterModel::NameColumn)
            onNamesChanged();
    });
    // Later: whoever looks at the clock may be drawing.
    connect(&m_model->clock(), &WallClock::stepped, this, &Recorder::onClockStepped, Qt::QueuedConnection);
    connect(m_model, &CounterModel::alerted, this, [this](Counter *, const Alert &alert) { addAlert(alert); });
    beginFrames(); // how things stand at the beginning, even if nothing ever moves
    flush();
}

void Recorder::stop()
{
    if (!isRecording())
        return;
    if (m_sampler)
        m_sampler->sample(); // what happened since the last frame
    flush();
    if (!isRecording())
        return; // it failed
    QByteArray time;
    m_lastTime = std::max(m_lastTime, monotonicNow());
    appendVarint(time, static_cast<quint64>(relative(m_lastTime)));
    try {
        m_writer.append(RecordingFormat::record(RecordingFormat::End, time));
    } catch (const RecordingError &) {
        // Readers need no end: they take the last record for it.
    }
    end();
    emit changed();
}

void Recorder::end()
{
    if (m_sampler)
        disconnect(m_sampler, nullptr, this, nullptr);
    if (m_model) {
        disconnect(m_model, nullptr, this, nullptr);
        disconnect(&m_model->clock(), nullptr, this, nullptr);
    }
    m_timer.stop();
    m_frames.clear();
    m_queue.clear();
    m_writer.close();
}

void Recorder::setLaps(const Laps *laps)
{
    m_laps = laps;
    if (laps)
        connect(laps, &Laps::changed, this, &Recorder::onLapsChanged);
}

/// Those since the beginning: what differs from what the file says.
void Recorder::onLapsChanged()
{
    if (!isRecording())
        return;
    std::map<qint64, QString> laps;
    for (int i = 0; i < m_laps->count(); ++i) {
        if (m_laps->at(i).time >= m_begin)
            laps[m_laps->at(i).time] = m_laps->at(i).note;
    }
    for (const auto &[time, note] : laps) {
        const auto written = m_writtenLaps.find(time);
        if (written == m_writtenLaps.end() || written->second != note)
            queue(RecordingNotes::marker(relative(time), note));
    }
    for (const auto &[time, note] : m_writtenLaps) {
        if (!laps.contains(time))
            queue(RecordingNotes::markerRemoved(relative(time)));
    }
    m_writtenLaps = std::move(laps);
}

void Recorder::addAlert(const Alert &alert)
{
    if (!isRecording())
        return;
    Alert recorded = alert;
    recorded.counter = m_counters.numberInFile(alert.counter);
    if (recorded.counter != 0)
        queue(RecordingNotes::alert(relative(alert.time), recorded));
}

QByteArray Recorder::header() const
{
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(m_beginWall);
    const QJsonObject header = {
        {QStringLiteral("program"), QStringLiteral("kerntally")},
        {QStringLiteral("source"), m_source},
        {QStringLiteral("wall"), m_beginWall},
        {QStringLiteral("offset"), begin.offsetFromUtc()},
        {QStringLiteral("counters"), m_counters.list()},
    };
    return QJsonDocument(header).toJson(QJsonDocument::Compact);
}

void Recorder::onCountersAdded()
{
    flush(); // what waits refers to the old list
    if (isRecording() && m_counters.add(*m_model, *m_sampler, m_state))
        writeCounters();
}

void Recorder::onCountersRemoved(int first, int last)
{
    if (!isRecording())
        return;
    m_sampler->sample(); // the last that is known of them
    for (int row = first; row <= last; ++row)
        m_counters.release(m_model->counter(row)->number());
}

void Recorder::onNamesChanged()
{
    if (m_counters.rename(*m_model))
        writeCounters();
}

void Recorder::writeCounters()
{
    queue(RecordingFormat::record(RecordingFormat::Counters,
                                  QJsonDocument(m_counters.list()).toJson(QJsonDocument::Compact)));
}

void Recorder::onSampled(qint64 time, bool resumed)
{
    const std::vector<State> now = m_counters.read(*m_sampler, m_state);
    const bool moved = now != m_state;
    const bool afterGap = m_sampler->isAfterGap();
    if (moved || afterGap) {
        const qint64 still = resumed ? time - 1 : m_stillTime;
        if (!afterGap && still > m_lastTime)
            addFrame(still, false, m_state);
        addFrame(time, afterGap, now);
    }
    m_stillTime = time;
    if (m_waitingSince != 0 && time - m_waitingSince >= periodNs)
        flush();
}

/// What comes from there on is written apart from what came before, which keeps its times.
void Recorder::onClockStepped()
{
    if (!isRecording() || !m_model || !m_sampler)
        return;
    m_sampler->sample();
    if (m_stillTime > m_lastTime)
        addFrame(m_stillTime, false, m_state);
    flush();
    if (!isRecording())
        return; // it failed
    beginFrames();
    flush();
}

void Recorder::addFrame(qint64 time, bool afterGap, const std::vector<State> &now)
{
    if (m_frames.isEmpty())
        beginFrames();
    appendVarint(m_frames, static_cast<quint64>(std::max<qint64>(0, time - m_lastTime)));
    appendVarint(m_frames, afterGap ? 1 : 0);
    quint64 moved = 0;
    QByteArray changes;
    for (std::size_t i = 0; i < now.size(); ++i) {
        const quint64 events = now[i].total - m_state[i].total;
        const auto offset = static_cast<qint64>(now[i].offset - m_state[i].offset);
        if (events == 0 && offset == 0)
            continue;
        moved |= quint64{1} << i;
        appendVarint(changes, events);
        appendSignedVarint(changes, offset);
    }
    appendVarint(m_frames, moved);
    m_frames.append(changes);
    m_state = now;
    m_lastTime = std::max(m_lastTime, time);
}

/// With all that a reader needs where what comes before can't be read.
void Recorder::beginFrames()
{
    m_model->clock().look();
    const qint64 ahead = m_model->clock().at(m_lastTime) - m_beginWall - relative(m_lastTime) / 1'000'000;
    appendSignedVarint(m_frames, ahead);
    appendVarint(m_frames, static_cast<quint64>(relative(m_lastTime)));
    appendVarint(m_frames, m_state.size());
    for (const State &state : m_state) {
        appendVarint(m_frames, state.total);
        appendVarint(m_frames, state.offset);
    }
    queue({});
}

/// Sees to it that it's written within a second.
void Recorder::queue(const QByteArray &record)
{
    m_queue.append(record);
    if (m_waitingSince == 0) {
        m_waitingSince = monotonicNow();
        m_timer.start();
    }
}

void Recorder::flush()
{
    m_timer.stop();
    m_waitingSince = 0;
    if (!m_frames.isEmpty())
        m_queue.append(RecordingFormat::record(RecordingFormat::Samples, m_frames));
    m_frames.clear();
    if (m_queue.isEmpty())
        return;
    try {
        m_writer.append(m_queue);
        m_queue.clear();
    } catch (const RecordingError &error) {
        end();
        emit changed();
        emit failed(error.message());
        return;
    }
    emit changed();
}

qint64 Recorder::relative(qint64 time) const
{
    return std::max<qint64>(0, time - m_begin);
}

} // namespace Kerntally
