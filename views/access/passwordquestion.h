// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <PolkitQt1/Identity>

#include <QObject>
#include <QPointer>

#include <memory>

namespace PolkitQt1::Agent {
class AsyncResult;
class Session;
} // namespace PolkitQt1::Agent

namespace Kerntally {

class PasswordDialog;

/// One authentication request of polkit: prompts in a dialog, and prompts again after a wrong password.
class PasswordQuestion : public QObject
{
    Q_OBJECT

public:
    /// The request, as polkit sends it.
    struct Subject
    {
        QString message; ///< the action, in the user's language
        QString cookie;  ///< polkit's id of the request
        PolkitQt1::Identity::List users;
    };

    /// Owns the result, whose completion reports the end of the request to polkit. The window is borrowed.
    PasswordQuestion(Subject subject, PolkitQt1::Agent::AsyncResult *result, QWidget *window);
    /// Completes the result, if polkit still waits for it.
    ~PasswordQuestion() override;

signals:
    /// The user is authenticated, or has failed too often; polkit knows the outcome.
    void finished();
    /// The user closed the prompt.
    void dismissed();

private:
    void begin();
    void onCompleted(bool isRight);

    Subject m_subject;
    std::unique_ptr<PolkitQt1::Agent::AsyncResult> m_result;
    QPointer<PasswordDialog> m_dialog; ///< deleted with its parent window, if that is closed first
    PolkitQt1::Agent::Session *m_session = nullptr;
    int m_tries = 0;
};

} // namespace Kerntally
