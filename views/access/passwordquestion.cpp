// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/passwordquestion.h"

#include "views/access/passworddialog.h"

#include <PolkitQt1/Agent/Session>

#include <algorithm>
#include <unistd.h>
#include <utility>

namespace Kerntally {

namespace {

constexpr int mostTries = 3;

/// "alice" of "unix-user:alice".
QString nameOf(const PolkitQt1::Identity &user)
{
    return user.toString().section(QLatin1Char(':'), 1);
}

/// Sorts this process's user first and root last: most users know their own password best.
void sort(PolkitQt1::Identity::List &users)
{
    const QString own = PolkitQt1::UnixUserIdentity(getuid()).toString();
    const QString root = PolkitQt1::UnixUserIdentity(uid_t{0}).toString();
    const auto rank = [&](const PolkitQt1::Identity &user) {
        const QString name = user.toString();
        return name == own ? 0 : name == root ? 2 : 1;
    };
    std::stable_sort(users.begin(), users.end(), [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
}

} // namespace

PasswordQuestion::PasswordQuestion(Subject subject, PolkitQt1::Agent::AsyncResult *result, QWidget *window)
    : m_subject(std::move(subject))
    , m_result(result)
{
    sort(m_subject.users);
    QStringList names;
    for (const PolkitQt1::Identity &user : std::as_const(m_subject.users))
        names.append(nameOf(user));
    m_dialog = new PasswordDialog(m_subject.message, names, window);
    connect(m_dialog, &PasswordDialog::userChanged, this, &PasswordQuestion::begin);
    connect(m_dialog, &QDialog::rejected, this, &PasswordQuestion::dismissed);
    connect(m_dialog, &PasswordDialog::answered, this, [this](const QString &answer) {
        if (m_session)
            m_session->setResponse(answer);
    });
    m_dialog->open();
    begin();
}

PasswordQuestion::~PasswordQuestion()
{
    delete m_session; // also ends polkit's process that checks the password
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->hide();
        m_dialog->deleteLater(); // the dialog's signal may be running
    }
    m_result->setCompleted();
}

/// Starts the authentication of the selected user anew.
void PasswordQuestion::begin()
{
    using PolkitQt1::Agent::Session;
    delete std::exchange(m_session, nullptr);
    const int user = m_dialog->user();
    if (user < 0)
        return;
    m_session = new Session(m_subject.users.at(user), m_subject.cookie, nullptr, this);
    connect(m_session, &Session::request, this, [this](const QString &question, bool isShown) {
        if (m_dialog)
            m_dialog->ask(question, !isShown);
    });
    connect(m_session, &Session::completed, this, &PasswordQuestion::onCompleted);
    for (const auto told : {&Session::showError, &Session::showInfo}) {
        connect(m_session, told, this, [this](const QString &text) {
            if (m_dialog)
                m_dialog->tell(text);
        });
    }
    m_session->initiate();
}

void PasswordQuestion::onCompleted(bool isRight)
{
    std::exchange(m_session, nullptr)->deleteLater(); // the session's signal is running
    if (isRight || !m_dialog || ++m_tries == mostTries) {
        emit finished();
        return;
    }
    m_dialog->tell(PasswordDialog::tr("That was not the right password. Try again."));
    begin();
}

} // namespace Kerntally
