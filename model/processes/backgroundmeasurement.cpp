// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/backgroundmeasurement.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace Kerntally {

BackgroundMeasurement::BackgroundMeasurement(std::unique_ptr<CounterSource> source,
                                             const QList<MeasurementResult::Count> &counters, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
{
    for (const MeasurementResult::Count &count : counters)
        m_counters.append({.number = 0, .id = count.id, .name = count.name, .definition = {}});
}

BackgroundMeasurement::~BackgroundMeasurement()
{
    kill();
}

void BackgroundMeasurement::start(const QStringList &command, const QString &folder)
{
    m_command = command;
    m_folder = folder;
    connect(m_source.get(), &CounterSource::opened, this, &BackgroundMeasurement::add);
    connect(m_source.get(), &CounterSource::failed, this, &BackgroundMeasurement::failed);
    connect(m_source.get(), &CounterSource::refused, this, &BackgroundMeasurement::onRefused);
    connect(m_source.get(), &CounterSource::settled, this, &BackgroundMeasurement::run);
    m_source->openInBackground();
}

void BackgroundMeasurement::terminate()
{
    if (m_measurement)
        m_measurement->send(SIGTERM);
}

void BackgroundMeasurement::kill()
{
    if (m_measurement)
        m_measurement->send(SIGKILL);
}

void BackgroundMeasurement::add()
{
    for (CounterDefinition &counter : m_counters) {
        try {
            counter.number = m_source->addById(counter.id).number;
        } catch (const CounterError &error) {
            m_problems.append(tr("%1: %2").arg(counter.name, error.message()));
        }
    }
    if (m_source->isSettled())
        run();
}

void BackgroundMeasurement::onRefused(int refused, const SourceFailure &failure)
{
    for (CounterDefinition &counter : m_counters) {
        if (counter.number == refused) {
            counter.number = 0;
            m_problems.append(tr("%1: %2").arg(counter.name, failure.words()));
        }
    }
}

void BackgroundMeasurement::run()
{
    if (m_measurement)
        return;
    m_counters.removeIf([](const CounterDefinition &counter) { return counter.number == 0; });
    if (m_counters.isEmpty()) {
        emit failed(
            {tr("None of the counters can be counted."), m_problems.value(0), m_problems.join(QLatin1Char('\n'))});
        return;
    }
    m_measurement = std::make_unique<Measurement>(*m_source, m_counters);
    connect(m_measurement.get(), &Measurement::ended, this, &BackgroundMeasurement::onEnded);
    std::array<int, 2> ends = {};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        emit failed({tr("Too many files are open."), tr("Close some of Kerntally's windows."), {}});
        return;
    }
    m_output = UniqueFd(ends[0]);
    const UniqueFd output(ends[1]);
    fcntl(m_output.get(), F_SETFL, O_NONBLOCK); // NOLINT(cppcoreguidelines-pro-type-vararg)
    QList<QByteArray> words;
    for (const QString &word : std::as_const(m_command))
        words.append(word.toUtf8());
    try {
        m_measurement->start({.words = words, .folder = m_folder, .output = output.get()});
    } catch (const MeasuredProcess::Failure &failure) {
        emit failed({tr("%1 can't be run.").arg(m_command.constFirst()), failure.message(), {}});
        return;
    } catch (const CounterError &error) {
        emit failed({tr("What a command causes can't be told here."), error.message(), {}});
        return;
    }
    m_outputNotifier = std::make_unique<QSocketNotifier>(m_output.get(), QSocketNotifier::Read);
    connect(m_outputNotifier.get(), &QSocketNotifier::activated, this, &BackgroundMeasurement::readOutput);
    emit began();
}

/// What is there, and no more: others that have inherited the pipe may go on writing for ever.
void BackgroundMeasurement::readOutput()
{
    constexpr std::size_t most = 65536;
    QByteArray text(most, Qt::Uninitialized);
    const ssize_t size = ::read(m_output.get(), text.data(), most);
    if (size > 0)
        emit wrote(text.first(size));
    else if (size == 0)
        m_outputNotifier->setEnabled(false);
}

void BackgroundMeasurement::onEnded()
{
    readOutput();
    emit ended();
}

} // namespace Kerntally
