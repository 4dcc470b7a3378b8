// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/authorisation/callerconnection.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QDBusPendingCallWatcher;

namespace Kerntally {

/// A refusal, as a D-Bus error.
struct Refusal
{
    QString error;
    QString message;
};

/// Asks polkit whether a peer of the system bus is authorised for an action. Asks without a prompt first, and again
/// with one if polkit requires a password and a prompt is allowed. Asynchronous; it may take as long as a user takes to
/// type a password. Destruction cancels the check and its prompt.
class AuthorityCheck : public QObject
{
    Q_OBJECT

public:
    enum class Answer {
        Yes,
        No,
        Dismissed, ///< the user dismissed the prompt
        NoAgent,   ///< a password is needed, and there is no polkit agent, or no prompt is allowed
        NoPolkit,  ///< polkit is missing or fails
    };

    /// The text of the prompt; none: no prompt is allowed. Called when a password is needed.
    using Prompt = std::function<std::optional<QString>()>;

    /// peer: unique name of the caller's connection, as the bus gives it, never as the caller does.
    AuthorityCheck(const CallerConnection &connection, QString peer, QString action, Prompt prompt = {},
                   QObject *parent = nullptr);
    ~AuthorityCheck() override;

    /// Whether polkit's yes took a password, now or a while ago.
    bool tookPassword() const { return m_tookPassword; }

    /// Error message of polkit or the bus; empty unless the check failed.
    QString complaint() const { return m_complaint; }

    /// The refusal that a caller gets; none for Yes.
    static std::optional<Refusal> refusal(Answer answer);

signals:
    void answered(Kerntally::AuthorityCheck::Answer answer);

private:
    void ask(const std::optional<QString> &prompt);
    void receive(QDBusPendingCallWatcher *watcher);

    QDBusConnection m_bus;
    QString m_peer;
    QString m_action;
    Prompt m_prompt;
    QString m_complaint;
    QString m_id; ///< for cancelling; empty once answered
    bool m_isPrompting = false;
    bool m_tookPassword = false;
};

} // namespace Kerntally
