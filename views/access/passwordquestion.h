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

/// One question of polkit's for a password: asked in a dialog, and again where the answer was wrong.
class PasswordQuestion : public QObject
{
    Q_OBJECT

public:
    /// What polkit wants to know.
    struct Subject
    {
        QString message; ///< what it is for, in the user's language
        QString cookie;  ///< which question it is
        PolkitQt1::Identity::List users;
    };

    /// Takes the result, which tells polkit when this is over.
    PasswordQuestion(Subject subject, PolkitQt1::Agent::AsyncResult *result, QWidget *window);
    /// Over, if it isn't yet.
    ~PasswordQuestion() override;

signals:
    /// Answered rightly, or wrongly too often: polkit knows, and nothing is left to do here.
    void finished();
    /// The user doesn't want to answer.
    void dismissed();

private:
    void begin();
    void onCompleted(bool isRight);

    Subject m_subject;
    std::unique_ptr<PolkitQt1::Agent::AsyncResult> m_result;
    QPointer<PasswordDialog> m_dialog; ///< its window may end first
    PolkitQt1::Agent::Session *m_session = nullptr;
    int m_tries = 0;
};

} // namespace Kerntally
