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

/// Whether polkit's library can check a password here. That of an AppImage needs the program which systems had, with
/// the right to become root, before polkit 127; those systems' own libraries know what has taken its place.
bool canCheckPasswords()
{
    if (qEnvironmentVariableIsEmpty("APPDIR"))
        return true;
    struct stat program = {};
    return stat("/usr/lib/polkit-1/polkit-agent-helper-1", &program) == 0 && (program.st_mode & S_ISUID);
}

} // namespace

/// One question at a time: the program waits for the answer before it asks for more.
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
            // Not before polkit's library has taken note of its question.
            QTimer::singleShot(0, m_agent, [result = std::shared_ptr<AsyncResult>(result)] { result->setCompleted(); });
            return;
        }
        m_question = std::make_unique<PasswordQuestion>(PasswordQuestion::Subject{message, cookie, identities}, result,
                                                        m_agent->m_window);
        connect(m_question.get(), &PasswordQuestion::finished, m_agent, [this] { forget(); });
        connect(m_question.get(), &PasswordQuestion::dismissed, m_agent, &PasswordAgent::dismissed);
    }

    bool initiateAuthenticationFinish() override { return true; }

    /// Whoever wanted to know is gone, or doesn't want to any more.
    void cancelAuthentication() override { forget(); }

private:
    /// The question may be what is calling.
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
    // polkit's library is called by GLib's event loop only.
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
