// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/helper.h"
#include "tests/fuzz/hostileend.h"
#include "tests/fuzz/programguard.h"
#include "tests/fuzz/randommessage.h"

#include <QDBusConnection>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// The helper as its main() has it, but in this process, and connected to whoever asks.
class Target : public QObject
{
public:
    /// receivers: has to live longer.
    explicit Target(Kerntally::Receivers &receivers)
        : m_receivers(receivers)
    {
    }
    ~Target() override { disconnect(); }

    void connect(const QString &address, std::optional<uint> user);
    void disconnect();

    ProgramGuard &guard() { return m_guard; }

private:
    ProgramGuard m_guard;
    Kerntally::Receivers &m_receivers;
    std::optional<QDBusConnection> m_bus;
    std::unique_ptr<Kerntally::Helper> m_helper;
    int m_connections = 0;
};

/// Everybody whom the helper talks to, all of them out to break it: many clients, the bus, polkit; or the program at
/// the other end of the second door. Each message that a client may expect an answer to has to be answered, once.
/// Runs in a thread of its own, the target in another.
class HelperAttack
{
public:
    HelperAttack(Target &target, quint64 seed);

    /// Sends that many inputs. Says what went wrong; nothing where all is well.
    QString run(quint64 inputs);
    /// The same with what no bus would let through: anything at all, in any pieces, from the greeting on. Only the program at
    /// the other end of the second door can send that. A connection each, and fewer where they take longer.
    QString runBytes(quint64 inputs, std::chrono::seconds longest);
    /// One message, and then whether the helper still answers.
    QString runOne(const QByteArray &bytes, bool isBus);
    /// What came of it, in words.
    QString summary() const;

private:
    struct Input
    {
        QByteArray bytes;
        std::size_t descriptors = 0;
    };

    void connect(bool isBus, const QByteArray &insteadOfWelcome = {});
    void connectWithSession();
    QByteArray drawBytes();
    void sendInPieces(const QByteArray &bytes);
    void checkThatItAnswers();
    void batch();
    Input draw();
    Message drawCall();
    Message drawSignal();
    Message drawReply();
    QByteArray client();
    QByteArray path();
    void send(const Input &input);
    void expect(DBusMessage *message);
    void forgetCalls(const QByteArray &sender);
    void sendSync();
    void sendMalformed();
    void serveUntilAnswered();
    void receiveReply(const HostileEnd::Received &reply);
    void answer(const HostileEnd::Received &question);
    Message answerTo(DBusMessage *question);
    Message polkitsAnswer(DBusMessage *question);
    void noteLeave(DBusMessage *signal);
    void noteYes(DBusMessage *answer, bool isTrace);
    void complain(const QString &about);

    Target &m_target;
    HostileEnd m_end;
    Random m_random;
    std::vector<Method> m_methods;
    std::unordered_map<dbus_uint32_t, QByteArray> m_expected; ///< calls to be answered, and who called
    std::vector<QByteArray> m_batch;                          ///< what was sent lately
    std::unordered_set<dbus_uint32_t> m_optional;             ///< may be answered or not: their callers have left
    QString m_complaint;
    dbus_uint32_t m_serial = 0;
    quint64 m_done = 0;
    quint64 m_answers = 0;
    quint64 m_errors = 0;
    quint64 m_connections = 0;
    unsigned m_sessions = 0; ///< opened on this connection
    bool m_isBus = false;    ///< otherwise the second door's other end
    bool m_polkitMayYes = false;
};
