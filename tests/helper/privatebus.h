// SPDX-License-Identifier: GPL-3.0-or-later
// What tests find on the machine that privatebus.sh makes.
#pragma once

#include "bpf/support/uniquefd.h"

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <linux/types.h>

#include <functional>

namespace PrivateBus {

constexpr int patience = 60'000; // ms: only something that hangs takes as long

/// A program that one of the users runs.
class UserProcess : public QProcess
{
public:
    UserProcess(const QString &user, const QStringList &command);
    ~UserProcess() override;

    /// Waits for its end.
    int exitCodeAtEnd();
    void sendSignal(int number) const;

    QByteArray out; ///< after exitCodeAtEnd()
    QByteArray err;
};

/// The text program as a user's, which waits for start() after its process is there: so an agent can be registered for
/// it.
class Client : public UserProcess
{
public:
    Client(const QString &user, const QString &arguments);
    void start();
    /// start(), then exitCodeAtEnd().
    int run();
};

/// A user's program on a terminal, of which this is the other side.
class UserTerminal
{
public:
    /// begun is called in the program's process, before it is the program.
    UserTerminal(const QString &user, const QStringList &command, const std::function<void()> &begun = {});
    ~UserTerminal();
    UserTerminal(const UserTerminal &) = delete;
    UserTerminal &operator=(const UserTerminal &) = delete;

    bool waitForPrompt();
    void type(const QByteArray &password);
    /// Reads on until the text comes.
    bool waitFor(const QByteArray &text);
    /// All that it has shown up to now.
    QByteArray shown();
    int exitCodeAtEnd();

private:
    bool waitUntil(const std::function<bool()> &isDone);

    Kerntally::UniqueFd m_terminal;
    Kerntally::UniqueFd m_theirs;
    QProcess m_process;
    QByteArray m_shown;
};

/// Asks for a user's password on a terminal, for another process of theirs.
class PasswordAgent
{
public:
    /// Returns when polkit knows it.
    PasswordAgent(const QString &user, qint64 process);

    bool waitForPrompt() { return m_terminal->waitForPrompt(); }
    void type(const QByteArray &password) { m_terminal->type(password); }
    bool waitFor(const QByteArray &text) { return m_terminal->waitFor(text); }
    QByteArray shown() { return m_terminal->shown(); }

private:
    std::unique_ptr<UserTerminal> m_terminal;
};

/// Replaces polkit's rules by one, the body of a function(action, subject), and ends polkitd: the next question starts
/// it again.
void setRule(const QByteArray &body);
/// The same, and polkitd goes on: it sees the change by itself.
void changeRule(const QByteArray &body);

/// Returns when that polkitd is gone. The next question starts another.
void endPolkit(int signal);

/// 0 where none runs.
qint64 processOf(const QString &service);
qint64 helperProcess();
/// Where it runs: returns when it doesn't any more.
void endHelper();
/// For one that a test starts: it may not trace itself, which is how leaks are found.
QProcessEnvironment environmentOfHelper();

/// While it lives, the helper isn't a service of the system bus, nor does it run.
class NotInstalled
{
public:
    NotInstalled();
    ~NotInstalled();
    NotInstalled(const NotInstalled &) = delete;
    NotInstalled &operator=(const NotInstalled &) = delete;
};

/// Something of a process in the kernel's BPF.
struct BpfObject
{
    enum Kind { Program, Map, Link };
    Kind kind;
    __u32 id;

    bool exists() const;
};
QList<BpfObject> bpfObjectsOf(qint64 process);
/// How many sessions the helper has loaded: two programs each.
qsizetype loadedSessions();

} // namespace PrivateBus
