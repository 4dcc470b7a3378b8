// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/opening.h"

#include "model/helperprotocol.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace Kerntally {

Opening::Opening(QDBusConnection bus, const QDBusMessage &call, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_call(call)
{
    askForUser();
}

Opening::~Opening() = default;

void Opening::finish()
{
    m_done = true;
    emit done();
}

void Opening::askForUser()
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                       QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetConnectionUnixUser"));
    call << peer();
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &Opening::receiveUser);
}

void Opening::receiveUser(QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    const QDBusPendingReply<uint> reply = *watcher;
    if (reply.isError()) { // gone; its bus has nobody to tell
        finish();
    } else if (!m_identified) {
        m_identified = true;
        m_user = reply.value();
        emit identified();
    } else if (reply.value() == m_user) {
        emit authorised();
    }
}

void Opening::authorise()
{
    m_check = std::make_unique<AuthorityCheck>(m_bus, peer(), QStringLiteral("io.github.kerntally.observe"));
    connect(m_check.get(), &AuthorityCheck::answered, this, &Opening::receiveAnswer);
}

void Opening::receiveAnswer(AuthorityCheck::Answer answer)
{
    using Answer = AuthorityCheck::Answer;
    switch (answer) {
    case Answer::Yes:
        askForUser();
        return;
    case Answer::No:
        break;
    case Answer::Dismissed:
        return refuse(HelperError::dismissed(), QStringLiteral("The password dialog was dismissed."));
    case Answer::NoAgent:
        return refuse(HelperError::noAgent(), QStringLiteral("A password is needed, and nothing runs to ask for it."));
    case Answer::NoPolkit:
        return refuse(HelperError::noPolkit(), QStringLiteral("polkit, which decides who may count, doesn't answer."));
    }
    refuse(HelperError::denied(), QStringLiteral("You may not count events in the kernel of this computer."));
}

void Opening::accept(const QVariantList &results)
{
    m_bus.send(m_call.createReply(results));
    finish();
}

void Opening::refuse(const QString &error, const QString &message)
{
    qInfo("Refused user %u: %s", m_user, qUtf8Printable(message));
    m_bus.send(m_call.createErrorReply(error, message));
    finish();
}

} // namespace Kerntally
