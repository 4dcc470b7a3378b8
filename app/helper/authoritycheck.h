// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>

class QDBusPendingCallWatcher;

namespace Kerntally {

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
    AuthorityCheck(QDBusConnection bus, const QString &peer, const QString &action, QObject *parent = nullptr);
    ~AuthorityCheck() override;

signals:
    void answered(Kerntally::AuthorityCheck::Answer answer);

private:
    void receive(QDBusPendingCallWatcher *watcher);

    QDBusConnection m_bus;
    QString m_id; ///< for cancelling; empty once answered
};

} // namespace Kerntally
