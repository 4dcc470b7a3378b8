// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/helpersession.h"

#include "model/helperprotocol.h"
#include "sessionadaptor.h"

#include <utility>

namespace Kerntally {

HelperSession::HelperSession(QString peer, uint user, QString path, QObject *parent)
    : QObject(parent)
    , m_peer(std::move(peer))
    , m_user(user)
    , m_path(std::move(path))
{
    new SessionAdaptor(this);
}

HelperSession::~HelperSession() = default;

void HelperSession::Add(uint counter)
{
    if (!isCalledByPeer() || !isCounter(counter))
        return;
    try {
        m_loader.attach(hookOf(static_cast<int>(counter)));
        m_counted.set(counter);
    } catch (const LoadError &error) {
        qWarning("%s %s", error.what(), error.log().c_str());
        sendErrorReply(HelperError::kernel(), QString::fromStdString(error.what() + ('\n' + error.remedy())));
    }
}

void HelperSession::Remove(uint counter)
{
    if (!isCalledByPeer() || !isCounter(counter))
        return;
    m_counted.reset(counter);
    const Hook hook = hookOf(static_cast<int>(counter));
    for (int other = 1; other < KT_FIRST_FREE; ++other) {
        if (m_counted.test(static_cast<std::size_t>(other)) && hookOf(other) == hook)
            return;
    }
    m_loader.detach(hook);
}

qulonglong HelperSession::Missed()
{
    return isCalledByPeer() ? m_loader.missed() : 0;
}

void HelperSession::Close()
{
    if (isCalledByPeer())
        emit closed();
}

bool HelperSession::isCalledByPeer()
{
    const bool isPeer = message().service() == m_peer;
    if (!isPeer)
        sendErrorReply(QDBusError::AccessDenied, QStringLiteral("This session is somebody else's."));
    return isPeer;
}

bool HelperSession::isCounter(uint counter)
{
    const bool isOne = counter != KT_NO_COUNTER && counter < KT_FIRST_FREE;
    if (!isOne)
        sendErrorReply(HelperError::noSuchCounter(), QStringLiteral("There is no such counter."));
    return isOne;
}

} // namespace Kerntally
