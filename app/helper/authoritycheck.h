// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/door.h"

#include <QObject>
#include <QString>

#include <optional>

class QDBusPendingCallWatcher;

namespace Kerntally {

/// Why not, as the bus says it.
struct Refusal
{
    QString error;
    QString message;
};

/// One question to polkit: may a peer of the system bus do something? Waits as long as a person takes to answer and
/// blocks nobody meanwhile. Destroyed before the answer, it takes the question and its prompt back.
class AuthorityCheck : public QObject
{
    Q_OBJECT

public:
    enum class Answer {
        Yes,
        No,
        Dismissed, ///< the prompt was
        NoAgent,   ///< there is nobody to show the prompt
        NoPolkit,  ///< or it fails
    };

    /// peer is the bus's own name for the connection that asks, never something that it says.
    AuthorityCheck(const Door &door, const QString &peer, const QString &action, QObject *parent = nullptr);
    ~AuthorityCheck() override;

    /// Nothing for a yes.
    static std::optional<Refusal> refusal(Answer answer);

signals:
    void answered(Kerntally::AuthorityCheck::Answer answer);

private:
    void receive(QDBusPendingCallWatcher *watcher);

    QDBusConnection m_bus;
    QString m_id; ///< for cancelling; empty once answered
};

} // namespace Kerntally
