// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/notifier.h"

#include "model/base/durationtext.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace Kerntally {

using State = NotificationServer::State;

Notifier::Notifier(std::unique_ptr<NotificationServer> server, QObject *parent)
    : QObject(parent)
    , m_server(std::move(server))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Notifier::flush);
    connect(m_server.get(), &NotificationServer::stateChanged, this, &Notifier::onStateChanged);
    connect(m_server.get(), &NotificationServer::shown, this, &Notifier::onShown);
    connect(m_server.get(), &NotificationServer::activated, this, &Notifier::onActivated);
    connect(m_server.get(), &NotificationServer::closed, this, &Notifier::endRun);
}

Notifier::~Notifier() = default;

void Notifier::setEnabled(bool enabled)
{
    m_enabled = enabled;
    if (!enabled)
        withdrawAll();
    else if (!std::exchange(m_probed, true))
        m_server->probe();
}

void Notifier::tell(int counter, const QString &title, const QString &body)
{
    if (!m_enabled || state() == State::Missing)
        return;
    Run &run = m_runs[counter];
    if (run.count++ == 0)
        run.begin.start();
    run.title = title;
    run.body = body;
    run.waiting = true;
    flush();
}

void Notifier::withdraw(int counter)
{
    const auto found = m_runs.constFind(counter);
    if (found == m_runs.constEnd())
        return;
    if (found->sent.isValid())
        m_server->withdraw(counter);
    endRun(counter);
}

void Notifier::withdrawAll()
{
    const QList<int> counters = m_runs.keys();
    for (const int counter : counters)
        withdraw(counter);
}

void Notifier::onStateChanged()
{
    if (state() == State::Missing)
        m_runs.clear();
    flush();
    emit stateChanged();
}

void Notifier::onShown(int counter)
{
    const auto found = m_runs.find(counter);
    if (found == m_runs.end())
        return;
    found->sending = false;
    flush();
}

void Notifier::onActivated(int counter, const QString &token)
{
    endRun(counter);
    emit showRequested(counter, token);
}

/// The next alert begins anew. What the server has not answered to, and when it was sent, is still to be heeded.
void Notifier::endRun(int counter)
{
    const auto found = m_runs.find(counter);
    if (found == m_runs.end())
        return;
    found->count = 0;
    found->waiting = false;
}

void Notifier::flush()
{
    if (!m_enabled || state() != State::Available)
        return;
    std::chrono::milliseconds next = std::chrono::milliseconds::max();
    for (auto run = m_runs.begin(); run != m_runs.end(); ++run) {
        if (!run->waiting || run->sending)
            continue;
        const std::chrono::milliseconds left =
            run->sent.isValid() ? m_interval - std::chrono::milliseconds(run->sent.elapsed()) : m_interval.zero();
        if (left > m_interval.zero())
            next = std::min(next, left);
        else
            send(run.key(), *run);
    }
    if (next != std::chrono::milliseconds::max())
        m_timer.start(next);
}

void Notifier::send(int counter, Run &run)
{
    run.waiting = false;
    run.sending = true;
    run.sent.start();
    const QString body = run.count > 1
        ? tr("%1 times in the last %2. Latest: %3")
              .arg(QLocale().toString(run.count), roughDurationText(run.begin.elapsed() * 1'000'000), run.body)
        : run.body;
    m_server->show(counter, run.title, body);
}

} // namespace Kerntally
