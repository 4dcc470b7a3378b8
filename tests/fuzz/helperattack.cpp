// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/helperattack.h"

#include "bpf/kinds/programkind.h"
#include "model/helper/helperprotocol.h"
#include "tests/support/eventcall.h"

#include <QDeadlineTimer>

#include <array>
#include <cstring>
#include <unistd.h>

using namespace Kerntally;

namespace {

constexpr int patience = 20'000; // ms: only something that hangs takes as long
constexpr unsigned batchSize = 64;
constexpr unsigned clients = 6;
constexpr auto plenty = 1'000'000'000L;
constexpr uint peersUser = 1000;
const QByteArray bus = "org.freedesktop.DBus";
const QByteArray polkitsReply = "(bba{ss})";

const QByteArray helperObject = helperPath().toLatin1();

Message newCall(const QByteArray &path, const QByteArray &interface, const QByteArray &member)
{
    return Message(dbus_message_new_method_call(
        nullptr, path.constData(), interface.isEmpty() ? nullptr : interface.constData(), member.constData()));
}

QByteArray withSerial(QByteArray bytes, dbus_uint32_t serial)
{
    std::memcpy(bytes.data() + 8, &serial, sizeof(serial));
    return bytes;
}

std::string drawText(const EventSchema::Text &rule, Random &random)
{
    static const std::array<std::string, 3> known = {"sched_switch", "fails", ""};
    if (random.oneIn(4))
        return random.of(known);
    std::string text(random.oneIn(4) ? rule.longest + random.below(2) : random.below(rule.longest), '\0');
    for (char &c : text)
        c = random.of(rule.characters);
    if (!text.empty() && random.oneIn(4))
        text[random.below(text.size())] = static_cast<char>(1 + random.below(126));
    return text;
}

std::uint64_t drawNumber(const EventSchema::Range &rule, Random &random)
{
    const std::array<std::uint64_t, 5> edges = {rule.least, rule.least - 1, rule.most, rule.most + 1, random.number()};
    return random.of(edges);
}

/// Of any kind that there is, and now and then a little more or less than it takes.
EventRequest drawRequest(Random &random)
{
    const ProgramKind &kind = random.of(programKinds());
    EventRequest request = {.kind = random.oneIn(20) ? "usdt" : kind.name};
    for (const EventSchema::Text &rule : kind.schema.strings)
        request.strings.push_back(drawText(rule, random));
    for (const EventSchema::Range &rule : kind.schema.numbers)
        request.numbers.push_back(drawNumber(rule, random));
    if (random.oneIn(10))
        request.strings.emplace_back("sched_switch");
    if (random.oneIn(10))
        request.numbers.push_back(random.number());
    if (random.oneIn(10) && !request.numbers.empty())
        request.numbers.pop_back();
    return request;
}

void appendBool(DBusMessageIter *to, bool value)
{
    const dbus_bool_t wire = value;
    dbus_message_iter_append_basic(to, DBUS_TYPE_BOOLEAN, &wire);
}

} // namespace

void Target::connect(const QString &address, std::optional<uint> user)
{
    disconnect();
    m_bus = QDBusConnection::connectToPeer(address, QStringLiteral("fuzz%1").arg(++m_connections));
    m_helper = std::make_unique<Helper>(
        CallerConnection{*m_bus, user}, m_receivers,
        [this](const Scope &scope, const TaskRights &rights) { return m_guard.load(scope, rights); },
        std::chrono::seconds(120));
    m_bus->registerObject(helperPath(), m_helper.get());
}

void Target::disconnect()
{
    m_helper.reset();
    if (m_bus)
        QDBusConnection::disconnectFromPeer(m_bus->name());
    m_bus.reset();
    if (m_guard.alive != 0)
        qFatal("%ld sessions outlived the helper", m_guard.alive.load());
}

HelperAttack::HelperAttack(Target &target, quint64 seed)
    : m_target(target)
    , m_random(seed)
{
    for (const char *name : {"Helper1", "Session1"}) {
        for (const Method &method :
             methodsIn(QStringLiteral(KERNTALLY_INTERFACES "/io.github.kerntally.%1.xml").arg(QLatin1String(name))))
            m_methods.push_back(method);
    }
}

QString HelperAttack::run(quint64 inputs)
{
    while (m_done < inputs && m_complaint.isEmpty()) {
        if (!m_end.isOpen() || m_random.oneIn(60))
            connect(m_random.oneIn(3));
        batch();
    }
    m_end.close();
    return m_complaint;
}

QString HelperAttack::runBytes(quint64 inputs, std::chrono::seconds longest)
{
    constexpr unsigned betweenChecks = 50;
    const QByteArray welcome = "OK 00112233445566778899aabbccddeeff\r\nAGREE_UNIX_FD\r\n";
    const QDeadlineTimer enough(longest);
    while (m_done < inputs && !enough.hasExpired() && m_complaint.isEmpty()) {
        if (m_random.oneIn(4))
            connect(false, m_random.spoilt(welcome));
        else
            connectWithSession();
        m_batch.clear();
        sendInPieces(drawBytes());
        while (m_end.isOpen() && m_end.receive(static_cast<int>(m_random.below(3)))) {}
        if (m_end.isStuck())
            complain(QStringLiteral("It reads no more"));
        m_end.close();
        if (++m_done % betweenChecks == 0)
            checkThatItAnswers();
    }
    checkThatItAnswers();
    m_end.close();
    return m_complaint;
}

QString HelperAttack::runOne(const QByteArray &bytes, bool isBus)
{
    connect(isBus);
    const Message understood = messageOf(bytes);
    if (understood)
        expect(understood.get());
    send({bytes, 0});
    if (understood) {
        sendSync();
        serveUntilAnswered();
    }
    checkThatItAnswers(); // it is there, at any rate
    m_end.close();
    return m_complaint;
}

QString HelperAttack::summary() const
{
    return QStringLiteral("%1 inputs on %2 connections; %3 answers, %4 of them errors; %5 calls reached the loader; "
                          "%6 descriptors received")
        .arg(m_done)
        .arg(m_connections)
        .arg(m_answers)
        .arg(m_errors)
        .arg(m_target.guard().calls.load())
        .arg(m_end.descriptorsReceived());
}

void HelperAttack::connect(bool isBus, const QByteArray &insteadOfWelcome)
{
    m_end.close();
    m_isBus = isBus;
    m_polkitMayYes = !m_random.oneIn(4);
    m_expected.clear();
    m_optional.clear();
    m_sessions = 0;
    ++m_connections;
    const std::optional<uint> user = isBus ? std::nullopt : std::optional(peersUser);
    QMetaObject::invokeMethod(
        &m_target,
        [&] {
            m_target.disconnect();
            m_target.guard().mayBeMade = isBus ? 0 : plenty;
            m_target.guard().mayTrace = !isBus;
            m_target.connect(m_end.address(), user);
        },
        Qt::BlockingQueuedConnection);
    if (!m_end.accept(insteadOfWelcome))
        complain(QStringLiteral("It doesn't connect"));
}

void HelperAttack::batch()
{
    m_batch.clear();
    for (unsigned i = 0; i < batchSize; ++i)
        send(draw());
    sendSync();
    serveUntilAnswered();
    if (m_complaint.isEmpty() && m_random.oneIn(4))
        sendMalformed();
}

/// Something that a bus would let through.
HelperAttack::Input HelperAttack::draw()
{
    Input input;
    Message message = m_random.oneIn(8) ? drawSignal() : m_random.oneIn(12) ? drawReply() : drawCall();
    dbus_message_set_serial(message.get(), ++m_serial);
    if (m_isBus && !dbus_message_get_sender(message.get()))
        dbus_message_set_sender(message.get(), client().constData());
    if (m_random.oneIn(100)) {
        // Nobody asked for these.
        DBusMessageIter arguments;
        dbus_message_iter_init_append(message.get(), &arguments);
        for (unsigned i = 1 + m_random.below(4); i > 0; --i) {
            const int own = STDERR_FILENO;
            dbus_message_iter_append_basic(&arguments, DBUS_TYPE_UNIX_FD, &own);
            ++input.descriptors;
        }
        input.bytes = bytesOf(message.get());
        expect(message.get());
        return input;
    }
    input.bytes = bytesOf(message.get());
    if (m_random.oneIn(2)) {
        const QByteArray spoilt = m_random.spoilt(input.bytes);
        if (spoilt.size() > 12 && spoilt[0] == 'l') {
            const QByteArray bytes = withSerial(spoilt, m_serial);
            if (Message understood = messageOf(bytes)) {
                message = std::move(understood);
                input.bytes = bytes;
            }
        }
    }
    expect(message.get());
    return input;
}

Message HelperAttack::drawCall()
{
    const Method &method = m_random.of(m_methods);
    const bool isOdd = m_random.oneIn(10);
    QByteArray interface = method.interface;
    if (m_random.oneIn(15)) {
        static const std::array<QByteArray, 5> others = {"", "org.freedesktop.DBus.Properties",
                                                         "org.freedesktop.DBus.Introspectable",
                                                         "org.freedesktop.DBus.Peer", "local.Kerntally.HelperSession"};
        interface = m_random.of(others);
    }
    Message call = newCall(method.name.startsWith("OpenSession") && !m_random.oneIn(10) ? helperObject : path(),
                           interface, isOdd ? randomName(m_random) : method.name);
    if (method.name == "AddEvent" && !m_random.oneIn(3))
        appendEvent(call.get(), m_random.below(KT_COUNTERS + 2), drawRequest(m_random), m_random.oneIn(3) ? 1 : 0);
    else
        appendArguments(call.get(), method.signature, m_random);
    dbus_message_set_no_reply(call.get(), m_random.oneIn(20));
    return call;
}

Message HelperAttack::drawSignal()
{
    Message signal(dbus_message_new_signal("/org/freedesktop/DBus", bus.constData(), "NameOwnerChanged"));
    const QByteArray name = client();
    const char *const who = name.constData();
    const char *const before = m_random.oneIn(3) ? "" : who;
    const char *const now = m_random.oneIn(4) ? who : "";
    if (m_random.oneIn(4))
        appendAnything(signal.get(), m_random);
    else
        dbus_message_append_args(signal.get(), DBUS_TYPE_STRING, &who, DBUS_TYPE_STRING, &before, DBUS_TYPE_STRING,
                                 &now, DBUS_TYPE_INVALID);
    if (!m_random.oneIn(3)) // otherwise a forged one
        dbus_message_set_sender(signal.get(), bus.constData());
    return signal;
}

/// To a question that was never asked, or has been answered.
Message HelperAttack::drawReply()
{
    Message reply(dbus_message_new(m_random.oneIn(2) ? DBUS_MESSAGE_TYPE_METHOD_RETURN : DBUS_MESSAGE_TYPE_ERROR));
    dbus_message_set_reply_serial(reply.get(), 1'000'000 + m_random.below(1000));
    if (dbus_message_get_type(reply.get()) == DBUS_MESSAGE_TYPE_ERROR)
        dbus_message_set_error_name(reply.get(), "org.freedesktop.DBus.Error.NoReply");
    appendAnything(reply.get(), m_random);
    return reply;
}

QByteArray HelperAttack::client()
{
    return ":1." + QByteArray::number(1 + m_random.below(clients));
}

QByteArray HelperAttack::path()
{
    static const std::array<QByteArray, 6> odd = {"/",
                                                  "/io/github/kerntally",
                                                  "/io/github/kerntally/Helper1/session0",
                                                  "/io/github/kerntally/Helper1/session/1",
                                                  "/org/freedesktop/DBus",
                                                  "/io/github/kerntally/Helper1/session18446744073709551615"};
    if (m_random.oneIn(10))
        return m_random.oneIn(2) ? helperObject : m_random.of(odd);
    // Of the last ones, which may still be there.
    const unsigned back = m_random.below(m_isBus ? 16 : 5);
    return helperObject + "/session" + QByteArray::number(m_sessions > back ? m_sessions - back : 1 + back);
}

void HelperAttack::send(const Input &input)
{
    const std::vector<int> descriptors(input.descriptors, STDERR_FILENO);
    m_end.send(input.bytes, descriptors);
    m_batch.push_back(input.bytes);
    ++m_done;
}

/// Notes what the helper has to do about it.
void HelperAttack::expect(DBusMessage *message)
{
    const dbus_uint32_t serial = dbus_message_get_serial(message);
    const int type = dbus_message_get_type(message);
    if (type == DBUS_MESSAGE_TYPE_METHOD_CALL && dbus_message_get_no_reply(message))
        m_optional.insert(serial);
    else if (type == DBUS_MESSAGE_TYPE_METHOD_CALL)
        m_expected[serial] = dbus_message_get_sender(message);
    else if (type == DBUS_MESSAGE_TYPE_SIGNAL)
        noteLeave(message);
    // libdbus answers for this interface, whatever the message is.
    if (type != DBUS_MESSAGE_TYPE_METHOD_CALL && dbus_message_has_interface(message, DBUS_INTERFACE_PEER))
        m_optional.insert(serial);
}

void HelperAttack::noteLeave(DBusMessage *signal)
{
    const char *name = nullptr;
    const char *before = nullptr;
    const char *now = nullptr;
    if (dbus_message_get_args(signal, nullptr, DBUS_TYPE_STRING, &name, DBUS_TYPE_STRING, &before, DBUS_TYPE_STRING,
                              &now, DBUS_TYPE_INVALID)
        && *now == '\0')
        forgetCalls(name);
}

void HelperAttack::forgetCalls(const QByteArray &sender)
{
    for (auto call = m_expected.begin(); call != m_expected.end();) {
        if (call->second == sender) {
            m_optional.insert(call->first);
            call = m_expected.erase(call);
        } else {
            ++call;
        }
    }
}

/// Answered by the helper's own thread, after what was sent before.
void HelperAttack::sendSync()
{
    const Message call = newCall(helperObject, "org.freedesktop.DBus.Introspectable", "Introspect");
    dbus_message_set_serial(call.get(), ++m_serial);
    dbus_message_set_sender(call.get(), ":1.0");
    expect(call.get());
    m_end.send(bytesOf(call.get()));
}

/// What no bus would let through, but a program at the other end of the second door may send.
void HelperAttack::sendMalformed()
{
    Message call = drawCall();
    dbus_message_set_serial(call.get(), ++m_serial);
    QByteArray bytes = bytesOf(call.get());
    do {
        bytes = m_random.spoilt(bytes);
    } while (!bytes.isEmpty() && messageOf(bytes));
    // Where it waits for more, here is more.
    m_end.send(bytes + QByteArray(m_random.below(2000), static_cast<char>(m_random.next())));
    ++m_done;
    while (m_end.receive(2)) {}
    m_end.close();
}

/// What comes then may meet one.
void HelperAttack::connectWithSession()
{
    connect(false);
    const Message call = newCall(helperObject, helperService().toLatin1(), "OpenSession");
    dbus_message_set_serial(call.get(), ++m_serial);
    expect(call.get());
    m_end.send(bytesOf(call.get()));
    serveUntilAnswered();
}

/// Some messages, most of them spoilt, and all of it once more now and then.
QByteArray HelperAttack::drawBytes()
{
    QByteArray bytes;
    for (unsigned i = 1 + m_random.below(4); i > 0; --i) {
        const Message message = m_random.oneIn(6) ? drawSignal() : m_random.oneIn(8) ? drawReply() : drawCall();
        dbus_message_set_serial(message.get(), ++m_serial);
        const QByteArray sound = bytesOf(message.get());
        bytes += m_random.oneIn(3) ? sound : m_random.spoilt(sound);
    }
    if (m_random.oneIn(10))
        bytes = m_random.spoilt(bytes);
    if (m_random.oneIn(10))
        bytes += QByteArray(m_random.below(100'000), static_cast<char>(m_random.next()));
    m_batch.push_back(bytes);
    return bytes;
}

/// The rest of long ones at once: a MiB by the byte is a million turns of two threads.
void HelperAttack::sendInPieces(const QByteArray &bytes)
{
    constexpr int mostPieces = 1000;
    const qsizetype most = m_random.oneIn(2) ? bytes.size() : 1 + m_random.below(100);
    qsizetype at = 0;
    for (int pieces = 1; at < bytes.size() && pieces < mostPieces; ++pieces) {
        const auto size = static_cast<qsizetype>(1 + m_random.below(static_cast<std::size_t>(most)));
        if (!m_end.send(bytes.mid(at, size)))
            return; // closed: it has had enough
        at += size;
    }
    m_end.send(bytes.mid(at));
}

/// Over a connection of its own.
void HelperAttack::checkThatItAnswers()
{
    if (!m_complaint.isEmpty())
        return;
    connect(m_isBus);
    sendSync();
    serveUntilAnswered();
}

void HelperAttack::serveUntilAnswered()
{
    while (m_complaint.isEmpty() && !m_expected.empty()) {
        const std::optional<HostileEnd::Received> received = m_end.receive(patience);
        if (!received)
            complain(m_end.isOpen()        ? QStringLiteral("Calls aren't answered")
                         : m_end.isStuck() ? QStringLiteral("It reads no more")
                                           : QStringLiteral("It closed"));
        else if (received->replySerial != 0)
            receiveReply(*received);
        else if (received->type == DBUS_MESSAGE_TYPE_METHOD_CALL)
            answer(*received);
    }
}

void HelperAttack::receiveReply(const HostileEnd::Received &reply)
{
    ++m_answers;
    if (reply.type == DBUS_MESSAGE_TYPE_ERROR)
        ++m_errors;
    else if (reply.bytes.contains("/session"))
        ++m_sessions;
    if (m_expected.erase(reply.replySerial) == 0 && m_optional.erase(reply.replySerial) == 0)
        complain(QStringLiteral("Answered what it wasn't asked, or twice"));
}

void HelperAttack::answer(const HostileEnd::Received &question)
{
    const Message asked = messageOf(question.bytes);
    if (!asked)
        return complain(QStringLiteral("It sends rubbish"));
    if (dbus_message_get_no_reply(asked.get()))
        return;
    Message reply = answerTo(asked.get());
    const bool isTrace = question.bytes.contains("io.github.kerntally.trace");
    dbus_message_set_serial(reply.get(), ++m_serial);
    dbus_message_set_sender(reply.get(), bus.constData());
    QByteArray bytes = bytesOf(reply.get());
    if (m_random.oneIn(4)) {
        const QByteArray spoilt = m_random.spoilt(bytes);
        Message understood = spoilt.size() > 12 && spoilt[0] == 'l' ? messageOf(spoilt) : nullptr;
        if (understood && dbus_message_get_reply_serial(understood.get()) == question.serial) {
            reply = std::move(understood);
            bytes = spoilt;
        }
    }
    noteYes(reply.get(), isTrace);
    send({bytes, 0});
    if (m_random.oneIn(10)) // twice
        send({bytes, 0});
}

Message HelperAttack::answerTo(DBusMessage *question)
{
    Message reply(dbus_message_new_method_return(question));
    switch (m_random.below(12)) {
    case 0:
        return Message(dbus_message_new_error(question, "org.freedesktop.DBus.Error.NameHasNoOwner", "Gone."));
    case 1:
        appendAnything(reply.get(), m_random);
        return reply;
    default:
        if (dbus_message_has_member(question, "CheckAuthorization"))
            return polkitsAnswer(question);
        const auto user = static_cast<dbus_uint32_t>(peersUser + m_random.below(clients));
        dbus_message_append_args(reply.get(), DBUS_TYPE_UINT32, &user, DBUS_TYPE_INVALID);
        return reply;
    }
}

Message HelperAttack::polkitsAnswer(DBusMessage *question)
{
    Message reply(dbus_message_new_method_return(question));
    DBusMessageIter arguments;
    DBusMessageIter result;
    DBusMessageIter details;
    dbus_message_iter_init_append(reply.get(), &arguments);
    dbus_message_iter_open_container(&arguments, DBUS_TYPE_STRUCT, nullptr, &result);
    appendBool(&result, m_polkitMayYes && !m_random.oneIn(4));
    appendBool(&result, m_random.oneIn(2));
    dbus_message_iter_open_container(&result, DBUS_TYPE_ARRAY, "{ss}", &details);
    if (m_random.oneIn(2))
        appendRandom(&details, "{ss}", m_random);
    dbus_message_iter_close_container(&result, &details);
    dbus_message_iter_close_container(&arguments, &result);
    return reply;
}

void HelperAttack::noteYes(DBusMessage *answer, bool isTrace)
{
    if (dbus_message_get_type(answer) != DBUS_MESSAGE_TYPE_METHOD_RETURN
        || dbus_message_get_signature(answer) != polkitsReply)
        return;
    DBusMessageIter arguments;
    DBusMessageIter result;
    dbus_bool_t isAuthorised = 0;
    dbus_message_iter_init(answer, &arguments);
    dbus_message_iter_recurse(&arguments, &result);
    dbus_message_iter_get_basic(&result, &isAuthorised);
    if (isAuthorised && isTrace)
        m_target.guard().mayTrace = true; // and a session of some events may be made
    if (isAuthorised)
        ++m_target.guard().mayBeMade;
}

void HelperAttack::complain(const QString &about)
{
    if (!m_complaint.isEmpty())
        return;
    m_complaint = QStringLiteral("%1 (%2); %3 calls without an answer; %4")
                      .arg(about, m_isBus ? QStringLiteral("bus") : QStringLiteral("peer"))
                      .arg(m_expected.size())
                      .arg(summary());
    // For a row in survivesWhatOnceBrokeIt().
    for (const QByteArray &bytes : m_batch)
        m_complaint += QLatin1Char('\n') + QString::fromLatin1(bytes.left(2000).toHex());
}
