// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/receivers/receivers.h"

#include "app/helper/receivers/packet.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>
#include <utility>

namespace Kerntally {

Receivers::Receivers(UniqueFd spawner, QObject *parent)
    : QObject(parent)
    , m_spawner(std::move(spawner))
    , m_notifier(std::make_unique<QSocketNotifier>(m_spawner.get(), QSocketNotifier::Read))
{
    connect(m_notifier.get(), &QSocketNotifier::activated, this, qOverload<>(&Receivers::receive));
}

Receivers::~Receivers() = default;

quint32 Receivers::start(uint user, Started started)
{
    m_all[++m_last] = {.user = user, .isAsked = false, .started = std::move(started)};
    QMetaObject::invokeMethod(this, &Receivers::startWaiting, Qt::QueuedConnection);
    return m_last;
}

void Receivers::end(quint32 number)
{
    const auto found = m_all.find(number);
    if (found == m_all.end())
        return;
    found->second.started = {};
    if (!found->second.isAsked)
        forget(number);
    else
        ask(SpawnerRequest::Kind::End, number); // otherwise the receiver ends when its control socket is closed
}

int Receivers::processes(std::optional<uint> user) const
{
    return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [user](const auto &entry) {
        return entry.second.isAsked && entry.second.user == user.value_or(entry.second.user);
    }));
}

void Receivers::startWaiting()
{
    for (auto &[number, receiver] : m_all) {
        if (receiver.isAsked || processes(receiver.user) >= mostPerUser || processes({}) >= mostInAll)
            continue;
        if (!m_notifier || !ask(SpawnerRequest::Kind::Start, number))
            return loseSpawner();
        receiver.isAsked = true;
    }
}

bool Receivers::ask(SpawnerRequest::Kind kind, quint32 number) const
{
    return sendPacket(m_spawner.get(), SpawnerRequest{kind, number}, {}, MSG_DONTWAIT);
}

void Receivers::receive()
{
    for (;;) {
        auto packet = receivePacket<SpawnerReport>(m_spawner.get(), MSG_DONTWAIT);
        if (!packet) {
            if (errno != EAGAIN)
                loseSpawner();
            return;
        }
        auto &[client, control] = packet->descriptors;
        receive(packet->content, {std::move(client), std::move(control), packet->content.process});
    }
}

void Receivers::receive(const SpawnerReport &report, Ends ends)
{
    const auto found = m_all.find(report.receiver);
    if (found == m_all.end())
        return;
    const Started started = std::exchange(found->second.started, {});
    if (report.kind == SpawnerReport::Kind::Started && started)
        return started(std::move(ends));
    if (report.kind == SpawnerReport::Kind::Started)
        return; // the request was cancelled
    forget(report.receiver);
    if (started)
        started(std::nullopt);
    startWaiting();
}

void Receivers::loseSpawner()
{
    if (m_notifier) {
        qWarning("The process that starts receivers has ended: no more files are taken.");
        m_notifier.release()->deleteLater(); // its signal may be running
    }
    for (auto &[number, receiver] : std::exchange(m_all, {})) {
        if (receiver.started)
            receiver.started(std::nullopt);
    }
    emit emptied();
}

void Receivers::forget(quint32 number)
{
    m_all.erase(number);
    if (m_all.empty())
        emit emptied();
}

} // namespace Kerntally
