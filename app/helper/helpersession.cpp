// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/helpersession.h"

#include "bpf/sentfile.h"
#include "model/helperprotocol.h"
#include "sessionadaptor.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QRegularExpression>

#include <optional>
#include <utility>

namespace Kerntally {

HelperSession::HelperSession(const Door &door, const Owner &owner, const Scope &scope, Closer &closer, QString path,
                             QObject *parent)
    : QObject(parent)
    , m_owner(owner)
    , m_closer(closer)
    , m_path(std::move(path))
    , m_loader(scope)
    , m_gate(door, owner.peer, owner.mayTrace)
{
    new SessionAdaptor(this);
}

HelperSession::~HelperSession() = default;

void HelperSession::Add(uint counter)
{
    if (!isCalledByPeer() || !isCounter(counter, KT_NO_COUNTER + 1, KT_FIRST_FREE - 1))
        return;
    setDelayedReply(true);
    m_gate.answer(message(), [this, counter] {
        m_loader.countBuiltin(counter);
        return QVariantList();
    });
}

void HelperSession::AddSyscall(uint counter, int native, int compat)
{
    if (!isCalledByPeer() || !isCounter(counter, KT_FIRST_FREE, KT_COUNTERS))
        return;
    const auto number = [](int of) { return of < 0 ? std::nullopt : std::optional(static_cast<unsigned>(of)); };
    countWhenAllowed([this, counter, native = number(native), compat = number(compat)] {
        m_loader.countSyscall(native, compat, counter);
    });
}

void HelperSession::AddTracepoint(uint counter, const QString &name)
{
    if (!isCalledByPeer() || !isCounter(counter, KT_FIRST_FREE, KT_COUNTERS))
        return;
    // The kernel looks it up among its own.
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9_]{1,120}\\z"));
    if (!pattern.match(name).hasMatch())
        return refuse("This is no name of a tracepoint.");
    countWhenAllowed([this, counter, name = name.toStdString()] { m_loader.countTracepoint(name, counter); });
}

void HelperSession::AddFunction(uint counter, uint file, qulonglong offset)
{
    if (!isCalledByPeer() || !isCounter(counter, KT_FIRST_FREE, KT_COUNTERS))
        return;
    // The caller could open it: that is who may read it.
    countWhenAllowed([this, counter, file, offset] {
        useDescriptor(file, [&](int descriptor) {
            requireLocalFile(descriptor);
            m_loader.countFunction(descriptor, offset, counter);
        });
    });
}

void HelperSession::SetProcess(uint pidfd)
{
    if (isCalledByPeer())
        answerWith(pidfd, [this](int process) { m_loader.setProcess(process); });
}

void HelperSession::SetGroup(uint directory)
{
    if (isCalledByPeer())
        answerWith(directory, [this](int group) { m_loader.setGroup(group); });
}

void HelperSession::Remove(uint counter)
{
    if (isCalledByPeer() && isCounter(counter, KT_NO_COUNTER + 1, KT_COUNTERS))
        m_loader.release(counter);
}

uint HelperSession::WatchCauses(uint counter, uint parts, QDBusUnixFileDescriptor & /*causes*/)
{
    if (!isCalledByPeer() || !isCounter(counter, KT_NO_COUNTER + 1, KT_COUNTERS))
        return 0;
    setDelayedReply(true);
    m_gate.pass(message(), [this, counter, parts] {
        const SessionWatches::Watch watch = m_watches.begin(m_loader, counter, parts);
        return QVariantList{watch.number, QVariant::fromValue(watch.causes)};
    });
    return 0;
}

void HelperSession::EndWatch(uint watch)
{
    if (isCalledByPeer())
        m_watches.end(watch);
}

void HelperSession::TakeBack()
{
    if (isCalledByPeer())
        m_gate.takeBack();
}

qulonglong HelperSession::WatchMissed(uint watch)
{
    return isCalledByPeer() ? m_watches.missed(watch) : 0;
}

qulonglong HelperSession::Joined()
{
    return isCalledByPeer() ? m_loader.joined() : 0;
}

qulonglong HelperSession::Missed()
{
    return isCalledByPeer() ? m_loader.missed() : 0;
}

void HelperSession::Close()
{
    if (!isCalledByPeer())
        return;
    m_isClosed = true;
    emit closed();
}

bool HelperSession::isCalledByPeer()
{
    const bool isPeer = message().service() == m_owner.peer;
    if (!isPeer)
        sendErrorReply(QDBusError::AccessDenied, QStringLiteral("This session is somebody else's."));
    else if (m_isClosed)
        sendErrorReply(QDBusError::UnknownObject, QStringLiteral("The session was closed."));
    return isPeer && !m_isClosed;
}

bool HelperSession::isCounter(uint counter, uint first, uint last)
{
    const bool isOne = first <= counter && counter <= last;
    if (!isOne)
        refuse("There is no such counter.");
    return isOne;
}

void HelperSession::refuse(const char *why)
{
    sendErrorReply(HelperError::noSuchCounter(), QLatin1String(why));
}

void HelperSession::useDescriptor(uint sent, const std::function<void(int)> &use)
{
    m_closer.lend(
        m_owner.user, [this, sent] { return m_channel.take(sent); }, use);
}

void HelperSession::answerWith(uint sent, const std::function<void(int)> &use)
{
    setDelayedReply(true);
    m_gate.answer(message(), [&] {
        useDescriptor(sent, use);
        return QVariantList();
    });
}

void HelperSession::countWhenAllowed(std::function<void()> count)
{
    setDelayedReply(true);
    m_gate.pass(message(), [count = std::move(count)] {
        count();
        return QVariantList();
    });
}

} // namespace Kerntally
