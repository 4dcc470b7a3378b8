// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/passwordagent.h"

#include "views/access/passwordquestion.h"

#include <PolkitQt1/Agent/Listener>
#include <PolkitQt1/Subject>

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QTimer>
#include <QWidget>

#include <sys/stat.h>

namespace Kerntally {

using PolkitQt1::Agent::AsyncResult;

namespace {

/// Whether polkit's library can verify a password on this system. The library in an AppImage needs the setuid program
/// that polkit installed up to version 126; the systems' own libraries know its successor.
bool canCheckPasswords()
{
    if (qEnvironmentVariableIsEmpty("APPDIR"))
        return true;
    struct stat program = {};
    return stat("/usr/lib/polkit-1/polkit-agent-helper-1", &program) == 0 && (program.st_mode & S_ISUID);
}

} // namespace

/// Handles one prompt at a time: the program waits for each authorisation before it requests the next one.
class PasswordAgent::Listener : public PolkitQt1::Agent::Listener
{
public:
    explicit Listener(PasswordAgent *agent)
        : m_agent(agent)
    {
    }

    void initiateAuthentication(const QString &action, const QString &message, const QString &icon,
                                const PolkitQt1::Details &details, const QString &cookie,
                                const PolkitQt1::Identity::List &identities, AsyncResult *result) override
    {
        Q_UNUSED(action)
        Q_UNUSED(icon)
        Q_UNUSED(details)
        if (m_question || identities.isEmpty()) {
            // Deferred, because polkit's library records the request only after this function returns.
            QTimer::singleShot(0, m_agent, [result = std::shared_ptr<AsyncResult>(result)] { result->setCompleted(); });
            return;
        }
        m_question = std::make_unique<PasswordQuestion>(PasswordQuestion::Subject{message, cookie, identities}, result,
                                                        m_agent->m_window);
        connect(m_question.get(), &PasswordQuestion::finished, m_agent, [this] { forget(); });
        connect(m_question.get(), &PasswordQuestion::dismissed, m_agent, &PasswordAgent::dismissed);
    }

    bool initiateAuthenticationFinish() override { return true; }

    /// The caller of the authorisation check has exited or cancelled it.
    void cancelAuthentication() override { forget(); }

private:
    /// Deletes the prompt later, because its signal may be running.
    void forget()
    {
        if (m_question)
            m_question.release()->deleteLater();
    }

    PasswordAgent *m_agent;
    std::unique_ptr<PasswordQuestion> m_question;
};

PasswordAgent::PasswordAgent(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

PasswordAgent::~PasswordAgent() = default;

bool PasswordAgent::start()
{
    // polkit's library needs GLib's event loop for its callbacks.
    if (m_listener || !QAbstractEventDispatcher::instance()->inherits("QEventDispatcherGlib"))
        return false;
    if (!canCheckPasswords())
        return false;
    m_listener = std::make_unique<Listener>(this);
    const PolkitQt1::UnixProcessSubject self(QCoreApplication::applicationPid());
    if (m_listener->registerListener(self, QStringLiteral("/io/github/kerntally/PasswordAgent")))
        return true;
    m_listener.reset();
    return false;
}

} // namespace Kerntally
