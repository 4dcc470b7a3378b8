// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/authoritycheck.h"
#include "app/helper/door.h"

#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Kerntally {

/// What a client may do only who is allowed the action trace: polkit is asked once a session, and calls wait for its
/// answer. Destroyed before that, it answers that the session is closed.
class TraceGate : public QObject
{
    Q_OBJECT

public:
    /// Does what a call asks for and returns what it is answered with; nothing where it is answered later. Throws
    /// LoadError, std::exception.
    using Act = std::function<std::optional<QVariantList>()>;

    /// isOpen: polkit said yes already.
    TraceGate(Door door, QString peer, bool isOpen, QObject *parent = nullptr);
    ~TraceGate() override;

    /// Acts when it is allowed, and answers the call.
    void pass(const QDBusMessage &call, const Act &act);
    /// Refuses all that wait, and takes the question back.
    void takeBack();
    /// Acts now, and answers the call.
    void answer(const QDBusMessage &call, const Act &act) const;

private:
    struct Request
    {
        QDBusMessage call;
        Act act;
    };

    void receiveAnswer(AuthorityCheck::Answer answer);
    void settle(AuthorityCheck::Answer answer);

    Door m_door;
    QString m_peer;
    bool m_isOpen;
    std::unique_ptr<AuthorityCheck> m_check;
    std::vector<Request> m_requests; ///< that wait for it
};

} // namespace Kerntally
