// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/measurement.h"

#include "model/base/csv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace Kerntally {

QByteArray MeasurementResult::toJson() const
{
    QJsonObject events;
    for (const Count &count : counts)
        events.insert(count.id, static_cast<qint64>(count.events));
    const QJsonObject object = {{QStringLiteral("command"), QJsonArray::fromStringList(command)},
                                {QStringLiteral("seconds"), seconds},
                                {QStringLiteral("exit"), status},
                                {QStringLiteral("counters"), events}};
    return QJsonDocument(object).toJson();
}

QByteArray MeasurementResult::toCsv() const
{
    QByteArray text = "name,value,per second\r\n";
    text += "command," + quotedField(command.join(QLatin1Char(' '))).toUtf8() + ",\r\n";
    text += "seconds," + QByteArray::number(seconds, 'f', 6) + ",\r\n";
    text += "exit," + QByteArray::number(status) + ",\r\n";
    for (const Count &count : counts)
        text += quotedField(count.id).toUtf8() + ',' + QByteArray::number(count.events) + ','
            + QByteArray::number(rate(count), 'f', 3) + "\r\n";
    return text;
}

Measurement::Measurement(std::unique_ptr<CounterSource> source, QList<MeasurementResult::Count> counters,
                         QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
{
    for (MeasurementResult::Count &count : counters)
        m_counters.append({.count = std::move(count)});
}

Measurement::~Measurement()
{
    kill();
}

void Measurement::start(const QStringList &command, const QString &folder)
{
    m_result.command = command;
    m_folder = folder;
    connect(m_source.get(), &CounterSource::opened, this, &Measurement::add);
    connect(m_source.get(), &CounterSource::failed, this, &Measurement::failed);
    connect(m_source.get(), &CounterSource::refused, this, &Measurement::onRefused);
    connect(m_source.get(), &CounterSource::settled, this, &Measurement::run);
    m_source->openInBackground();
}

void Measurement::terminate()
{
    if (m_isRunning)
        m_process->send(SIGTERM);
}

void Measurement::kill()
{
    if (m_isRunning)
        m_process->send(SIGKILL);
}

MeasurementResult Measurement::result() const
{
    if (!m_isRunning)
        return m_result;
    MeasurementResult result = m_result;
    result.seconds = secondsUntil(Sampler::now());
    result.counts = take();
    return result;
}

void Measurement::add()
{
    for (Counter &counter : m_counters) {
        try {
            counter.number = m_source->addById(counter.count.id).number;
        } catch (const CounterError &error) {
            m_problems.append(tr("%1: %2").arg(counter.count.name, QString::fromUtf8(error.what())));
        }
    }
    if (m_source->isSettled())
        run();
}

void Measurement::onRefused(int refused, const SourceFailure &failure)
{
    for (Counter &counter : m_counters) {
        if (counter.number == refused) {
            counter.number = 0;
            m_problems.append(tr("%1: %2").arg(counter.count.name, failure.words()));
        }
    }
}

void Measurement::run()
{
    if (m_process)
        return;
    m_counters.removeIf([](const Counter &counter) { return counter.number == 0; });
    if (m_counters.isEmpty()) {
        emit failed(
            {tr("None of the counters can be counted."), m_problems.value(0), m_problems.join(QLatin1Char('\n'))});
        return;
    }
    m_session = m_source->session();
    m_process = std::make_unique<MeasuredProcess>();
    std::array<int, 2> ends = {};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        emit failed({tr("Too many files are open."), tr("Close some of Kerntally's windows."), {}});
        return;
    }
    m_output = UniqueFd(ends[0]);
    const UniqueFd output(ends[1]);
    fcntl(m_output.get(), F_SETFL, O_NONBLOCK); // NOLINT(cppcoreguidelines-pro-type-vararg)
    try {
        m_result.begun = QDateTime::currentDateTime();
        m_process->start(
            {.words = m_result.command, .folder = m_folder, .output = output.get()}, m_source->joinProgram(),
            [this](int status) {
                // In the thread that waited, so that nothing comes in between.
                QMetaObject::invokeMethod(
                    this, [this, status, end = Sampler::now(), counts = take()] { onEnded(status, end, counts); },
                    Qt::QueuedConnection);
            });
        m_began = m_source->joined();
    } catch (const MeasuredProcess::Failure &failure) {
        emit failed({tr("%1 can't be run.").arg(m_result.command.constFirst()), failure.reason, {}});
        return;
    } catch (const CounterError &error) {
        emit failed({tr("What a command causes can't be told here."), QString::fromUtf8(error.what()), {}});
        return;
    }
    m_isRunning = true;
    m_outputNotifier = std::make_unique<QSocketNotifier>(m_output.get(), QSocketNotifier::Read);
    connect(m_outputNotifier.get(), &QSocketNotifier::activated, this, &Measurement::readOutput);
    emit began();
}

/// What is there, and no more: others that have inherited the pipe may go on writing for ever.
void Measurement::readOutput()
{
    constexpr std::size_t most = 65536;
    QByteArray text(most, Qt::Uninitialized);
    const ssize_t size = ::read(m_output.get(), text.data(), most);
    if (size > 0)
        emit wrote(text.first(size));
    else if (size == 0)
        m_outputNotifier->setEnabled(false);
}

void Measurement::onEnded(int status, qint64 end, const QList<MeasurementResult::Count> &counts)
{
    m_isRunning = false;
    m_result.status = status;
    m_result.seconds = secondsUntil(end);
    m_result.counts = counts;
    m_result.missed = m_source->missed();
    m_result.departed = m_source->departed();
    readOutput();
    emit ended();
}

double Measurement::secondsUntil(qint64 time) const
{
    return static_cast<double>(time - m_began) / 1e9;
}

QList<MeasurementResult::Count> Measurement::take() const
{
    QList<MeasurementResult::Count> counts;
    for (const Counter &counter : m_counters) {
        counts.append(counter.count);
        counts.last().events = m_session->read(counter.number).total;
    }
    return counts;
}

} // namespace Kerntally
