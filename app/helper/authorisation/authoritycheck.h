// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/authorisation/callerconnection.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QDBusPendingCallWatcher;

namespace Kerntally {

/// Why not, as the bus says it.
struct Refusal
{
    QString error;
    QString message;
};

/// A question to polkit: may a peer of the system bus do something? First without a prompt; then with one, where polkit wants
/// a password and somebody may be asked for it. Waits as long as a person takes to answer and blocks nobody meanwhile.
/// Destroyed before the answer, it takes the question and its prompt back.
class AuthorityCheck : public QObject
{
    Q_OBJECT

public:
    enum class Answer {
        Yes,
        No,
        Dismissed, ///< the prompt was
        NoAgent,   ///< a password is needed, and there is nobody to show the prompt, or nobody may be asked
        NoPolkit,  ///< or it fails
    };

    /// What a prompt says that the question is about; none: there mustn't be any. Called when a password is needed.
    using Prompt = std::function<std::optional<QString>()>;

    /// peer is the bus's own name for the connection that asks, never something that it says.
    AuthorityCheck(const CallerConnection &connection, QString peer, QString action, Prompt prompt = {},
                   QObject *parent = nullptr);
    ~AuthorityCheck() override;

    /// After a yes: for a password, now or a while ago.
    bool tookPassword() const { return m_tookPassword; }

    /// polkit's own, or the bus's, where it failed.
    QString complaint() const { return m_complaint; }

    /// Nothing for a yes.
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
