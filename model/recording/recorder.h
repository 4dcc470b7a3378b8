// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alert.h"
#include "model/recording/recordedcounters.h"
#include "model/recording/recordwriter.h"
#include "model/sources/countersource.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <map>
#include <vector>

namespace Kerntally {

class CounterModel;
class Laps;

/// Writes the samples of a model's counters to a file: at most once a second, and not while no counter changes. However the
/// program ends, at most the last second is lost.
class Recorder : public QObject
{
    Q_OBJECT

public:
    explicit Recorder(QObject *parent = nullptr);
    ~Recorder() override;

    /// Begins a new file, until stop() or the end of the source, which is open. Throws RecordingError where the file can't
    /// be written, or exists.
    void start(const QString &path, CounterModel &model, CounterSource &source);
    void stop();
    bool isRecording() const { return m_writer.isOpen(); }

    QString path() const { return m_writer.path(); }
    /// bytes in the file
    qint64 size() const { return m_writer.size(); }
    /// ns, up to what was written last
    qint64 duration() const { return m_lastTime - m_begin; }

    /// Laps to write beside the counters; null: none. Borrowed, and have to outlive this object.
    void setLaps(const Laps *laps);
    /// Does nothing unless it is recording.
    void addAlert(const Alert &alert);

signals:
    /// Recording began or ended, or data was written.
    void changed();
    /// Recording ended since the file can't be written.
    void failed(const QString &reason);

private:
    using State = RecordedCounters::State;

    QByteArray header() const;
    void onCountersAdded();
    void onCountersRemoved(int first, int last);
    void onNamesChanged();
    void writeCounters();
    void onLapsChanged();
    void onSampled(qint64 time, bool resumed);
    void onClockStepped();
    void addFrame(qint64 time, bool afterGap, const std::vector<State> &now);
    void beginFrames();
    void queue(const QByteArray &record);
    void flush();
    void end();
    qint64 relative(qint64 time) const;

    RecordWriter m_writer;
    QTimer m_timer; ///< so that nothing waits for longer than a second
    QPointer<CounterModel> m_model;
    QPointer<Sampler> m_sampler;
    const Laps *m_laps = nullptr;
    std::map<qint64, QString> m_writtenLaps; ///< the notes by time
    QString m_source;
    RecordedCounters m_counters;
    std::vector<State> m_state; ///< of these, as last written
    qint64 m_begin = 0;         ///< ns, CLOCK_MONOTONIC
    qint64 m_beginWall = 0;     ///< ms since 1970
    qint64 m_lastTime = 0;      ///< of the last frame
    qint64 m_stillTime = 0;     ///< until when nothing moved
    qint64 m_waitingSince = 0;
    QByteArray m_frames; ///< payload, not yet a record
    QByteArray m_queue;  ///< records, not yet written
};

} // namespace Kerntally
