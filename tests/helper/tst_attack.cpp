// SPDX-License-Identifier: GPL-3.0-or-later
// The helper under attack by users of the same machine, on a real system bus with real polkitd (privatebus.sh). Bob has
// no rights; carol and dave have, and carol's numbers must stay hers.
#include "bpf/kernel/layout.h"
#include "bpf/kinds/programkind.h"
#include "bpf/kinds/syscallprogram.h"
#include "bpf/memory/sessionmemory.h"
#include "model/helper/helperprotocol.h"
#include "tests/helper/busclient.h"
#include "tests/helper/privatebus.h"
#include "tests/support/eventcall.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTest>
#include <QXmlStreamReader>

#include <array>
#include <atomic>
#include <csignal>
#include <functional>
#include <memory>
#include <optional>
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace Kerntally;
using namespace PrivateBus;

namespace {

const QByteArray carolAndDaveMay = "if (subject.user == 'carol' || subject.user == 'dave') return polkit.Result.YES;";
const QByteArray aliceMayObserve = "if (subject.user == 'alice' && action.id == 'io.github.kerntally.observe') "
                                   "return polkit.Result.YES;";
const QByteArray introspect = "org.freedesktop.DBus.Introspectable.Introspect";
constexpr auto rareCall = SYS_lookup_dcookie; // gone from kernels, so that nobody else's programs call it
constexpr unsigned rareCounter = KT_FIRST_FREE;

qsizetype openDescriptorsOf(qint64 process)
{
    return QDir(QStringLiteral("/proc/%1/fd").arg(process)).entryList(QDir::Files | QDir::System).size();
}

qint64 kibibytesOf(qint64 process, const QByteArray &what = "VmRSS:")
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(what.size()).trimmed().split(' ').constFirst().toLongLong();
    }
    return -1;
}

QByteArray introspection(const BusClient &client, const QString &path)
{
    const Message answer = client.ask(BusClient::callOf(path, introspect).get());
    const char *xml = nullptr;
    return dbus_message_get_args(answer.get(), nullptr, DBUS_TYPE_STRING, &xml, DBUS_TYPE_INVALID) ? xml : "";
}

/// "interface.Method" of all that an object says it has, and of what it might have without saying so.
QList<QByteArray> methodsIn(const QByteArray &xml)
{
    QList<QByteArray> methods = {"org.freedesktop.DBus.Properties.Get",
                                 "org.freedesktop.DBus.Properties.GetAll",
                                 "org.freedesktop.DBus.Properties.Set",
                                 "org.freedesktop.DBus.ObjectManager.GetManagedObjects",
                                 "OpenSession",
                                 "Close",
                                 "deleteLater",
                                 "local.Kerntally.Helper.deleteLater",
                                 "io.github.kerntally.Helper1.onNameOwnerChanged",
                                 "io.github.kerntally.Session1.deleteLater"};
    QXmlStreamReader reader(xml);
    QByteArray interface;
    while (!reader.atEnd()) {
        reader.readNext();
        const QByteArray name = reader.attributes().value(QStringLiteral("name")).toLatin1();
        if (reader.isStartElement() && reader.name() == QLatin1String("interface"))
            interface = name;
        else if (reader.isStartElement() && reader.name() == QLatin1String("method"))
            methods.append(interface + '.' + name);
    }
    return methods;
}

template<typename Value>
void appendBasic(DBusMessage *message, int type, Value value)
{
    dbus_message_append_args(message, type, &value, DBUS_TYPE_INVALID);
}

void appendNested(DBusMessageIter *into, int depth)
{
    DBusMessageIter inner;
    if (depth == 0) {
        const dbus_uint32_t value = 1;
        dbus_message_iter_append_basic(into, DBUS_TYPE_UINT32, &value);
        return;
    }
    dbus_message_iter_open_container(into, DBUS_TYPE_VARIANT, depth == 1 ? "u" : "v", &inner);
    appendNested(&inner, depth - 1);
    dbus_message_iter_close_container(into, &inner);
}

void appendStrings(DBusMessage *message, int count)
{
    DBusMessageIter into;
    DBusMessageIter array;
    const char *const text = "";
    dbus_message_iter_init_append(message, &into);
    dbus_message_iter_open_container(&into, DBUS_TYPE_ARRAY, "s", &array);
    for (int i = 0; i < count; ++i)
        dbus_message_iter_append_basic(&array, DBUS_TYPE_STRING, &text);
    dbus_message_iter_close_container(&into, &array);
}

void appendDescriptors(DBusMessage *message, int count)
{
    for (int i = 0; i < count; ++i)
        appendBasic(message, DBUS_TYPE_UNIX_FD, STDERR_FILENO);
}

using Append = std::function<void(DBusMessage *)>;

const std::vector<Append> &kindsOfArguments()
{
    static const std::vector<Append> kinds = {
        [](DBusMessage *) {},
        [](DBusMessage *to) { appendBasic(to, DBUS_TYPE_UINT32, dbus_uint32_t{1}); },
        [](DBusMessage *to) { appendBasic(to, DBUS_TYPE_UINT32, dbus_uint32_t{~0U}); },
        [](DBusMessage *to) {
            appendBasic(to, DBUS_TYPE_UINT32, dbus_uint32_t{5});
            appendBasic(to, DBUS_TYPE_INT32, dbus_int32_t{0});
            appendBasic(to, DBUS_TYPE_INT32, dbus_int32_t{-1});
        },
        [](DBusMessage *to) {
            appendBasic(to, DBUS_TYPE_UINT32, dbus_uint32_t{5});
            appendBasic<const char *>(to, DBUS_TYPE_STRING, "sched_switch");
        },
        [](DBusMessage *to) { appendBasic<const char *>(to, DBUS_TYPE_STRING, "../../../etc/passwd"); },
        [](DBusMessage *to) { appendBasic<const char *>(to, DBUS_TYPE_OBJECT_PATH, "/"); },
        [](DBusMessage *to) { appendBasic(to, DBUS_TYPE_DOUBLE, 1e308); },
        [](DBusMessage *to) { appendStrings(to, 1000); },
        [](DBusMessage *to) { appendDescriptors(to, 16); },
        [](DBusMessage *to) {
            DBusMessageIter into;
            dbus_message_iter_init_append(to, &into);
            appendNested(&into, 60);
        },
    };
    return kinds;
}

Message helperCall(const QByteArray &method = "OpenSession")
{
    return BusClient::callOf(helperPath(), helperService().toLatin1() + '.' + method);
}

Message sessionCall(const QString &path, const QByteArray &method)
{
    return BusClient::callOf(path, sessionInterface().toLatin1() + '.' + method);
}

/// One that fits the kind's schema.
EventRequest fittingRequest(const ProgramKind &kind)
{
    EventRequest request = {.kind = kind.name};
    for (const EventSchema::Text &text : kind.schema.strings)
        request.strings.emplace_back(text.longest, text.characters.front());
    for (const EventSchema::Range &range : kind.schema.numbers)
        request.numbers.push_back(range.most);
    return request;
}

/// The number of a file that a kind takes, which nobody sent.
dbus_uint32_t fileOf(const ProgramKind &kind)
{
    return kind.schema.file == EventSchema::File::None ? 0 : 1;
}

void addRowForEachKind()
{
    QTest::addColumn<QString>("name");
    for (const ProgramKind &kind : programKinds())
        QTest::newRow(kind.name) << QString::fromLatin1(kind.name);
}

QByteArray bytesOf(const Message &message, dbus_uint32_t serial)
{
    dbus_message_set_serial(message.get(), serial);
    char *bytes = nullptr;
    int size = 0;
    if (!dbus_message_marshal(message.get(), &bytes, &size))
        return {};
    QByteArray copy(bytes, size);
    dbus_free(bytes);
    return copy;
}

bool sendBytes(const UniqueFd &end, const QByteArray &bytes)
{
    return send(end.get(), bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

bool waitForBytes(const UniqueFd &end, const QByteArray &expected)
{
    QByteArray received;
    std::array<char, 4096> buffer = {};
    pollfd ready = {end.get(), POLLIN, 0};
    while (!received.contains(expected) && poll(&ready, 1, patience) > 0) {
        const ssize_t size = read(end.get(), buffer.data(), buffer.size());
        if (size <= 0)
            break;
        received.append(buffer.data(), size);
    }
    return received.contains(expected);
}

/// A client who may count, with a counter on a system call that nobody else uses.
class Carol
{
public:
    Carol()
        : m_client("carol")
        , m_session(openSession(m_client))
    {
        if (!m_session)
            return;
        const Message call = sessionCall(m_session->path, "AddEvent");
        appendEvent(call.get(), rareCounter, syscallRequest(rareCall, std::nullopt));
        m_counts = errorOf(m_client.ask(call.get())).isEmpty();
        m_memory.emplace(SessionMemory::map(
            {m_session->maps[0].get(), m_session->maps[1].get(), m_session->maps[2].get(), m_session->maps[3].get()}));
    }

    bool counts() const { return m_counts; }
    QString path() const { return m_session->path; }
    void cause(int events)
    {
        for (int i = 0; i < events; ++i)
            syscall(rareCall, 0, nullptr, 0);
        m_caused += static_cast<quint64>(events);
    }
    /// Its numbers are what it caused, and the helper answers it.
    bool isUnharmed()
    {
        cause(10);
        const kt_cells cells = m_memory->cells(nullptr, nullptr);
        const quint64 counted = kt_client_total(&cells, rareCounter);
        const bool isExact = counted == m_caused;
        if (!isExact)
            qWarning("Carol caused %llu events, and sees %llu", m_caused, counted);
        return isExact && errorOf(m_client.ask(sessionCall(path(), "Missed").get())).isEmpty();
    }

private:
    BusClient m_client;
    std::optional<OpenedSession> m_session;
    std::optional<SessionMemory> m_memory;
    bool m_counts = false;
    quint64 m_caused = 0;
};

} // namespace

class AttackTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void everyMethodWithEveryArgument();
    void kindsWithoutTheirAction_data();
    void kindsWithoutTheirAction();
    void requestsThatDontFit_data();
    void requestsThatDontFit();
    void floodOfCalls_data();
    void floodOfCalls();
    void floodOfChannels();
    void oversizedMessages();
    void descriptorsWhereNoneBelong();
    void malformedBytes();
    void squattedName();
    void forgedSignalsAndReplies();
    void leavingAtOnce();
    void tamperedPages();

private:
    qint64 m_helper = 0;
    qsizetype m_descriptors = 0;
    qint64 m_memory = 0;
    std::unique_ptr<Carol> m_carol;
};

void AttackTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("KERNTALLY_PRIVATE"))
        QSKIP("run it with privatebus.sh");
    setRule(carolAndDaveMay);
}

void AttackTest::init()
{
    m_carol = std::make_unique<Carol>();
    QVERIFY(m_carol->counts());
    m_helper = helperProcess();
    m_descriptors = openDescriptorsOf(m_helper);
    m_memory = kibibytesOf(m_helper);
}

/// Whatever happened: it is the same process, has what it had, and serves.
void AttackTest::cleanup()
{
    QVERIFY(m_carol->isUnharmed());
    QCOMPARE(helperProcess(), m_helper);
    QTRY_COMPARE_WITH_TIMEOUT(openDescriptorsOf(m_helper), m_descriptors, patience);
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 1, patience);
    qInfo("The helper's memory: %lld KiB before, %lld KiB after", m_memory, kibibytesOf(m_helper));
    QVERIFY(kibibytesOf(m_helper) < m_memory + qint64{200} * 1024);
    if (QTest::currentTestFailed()) {
        QFile log(qEnvironmentVariable("KERNTALLY_PRIVATE") + QStringLiteral("/bus.log"));
        if (log.open(QIODevice::ReadOnly))
            qWarning("The bus's log ends: %s", log.readAll().right(2000).constData());
    }
    {
        const BusClient dave("dave");
        QVERIFY(openSession(dave));
    }
    m_carol.reset();
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 0, patience);
}

void AttackTest::everyMethodWithEveryArgument()
{
    const BusClient bob("bob");
    int calls = 0;
    for (const QString &path : {helperPath(), m_carol->path(), QStringLiteral("/"), m_carol->path() + QLatin1Char('0'),
                                helperPath() + QStringLiteral("/session18446744073709551615")}) {
        for (const QByteArray &method : methodsIn(introspection(bob, path))) {
            if (method == introspect || method.startsWith("org.freedesktop.DBus.Peer."))
                continue;
            for (const Append &append : kindsOfArguments()) {
                const Message call = BusClient::callOf(path, method);
                append(call.get());
                const Message answer = bob.ask(call.get());
                QVERIFY2(!errorOf(answer).isEmpty() && errorOf(answer) != DBUS_ERROR_NO_REPLY, method.constData());
                ++calls;
            }
        }
    }
    QCOMPARE(loadedSessions(), 1);
    QVERIFY(calls > 400);
}

void AttackTest::kindsWithoutTheirAction_data()
{
    addRowForEachKind();
}

/// Who may observe alone counts nothing that takes more.
void AttackTest::kindsWithoutTheirAction()
{
    QFETCH(QString, name);
    const ProgramKind &kind = programKind(name.toStdString());
    setRule(carolAndDaveMay + aliceMayObserve);
    const auto restore = qScopeGuard([] { setRule(carolAndDaveMay); });
    const BusClient alice("alice");
    const std::optional<OpenedSession> session = openSession(alice);
    QVERIFY(session);
    const Message call = sessionCall(session->path, "AddEvent");
    appendEvent(call.get(), static_cast<dbus_uint32_t>(kind.schema.counters.least), fittingRequest(kind), fileOf(kind));
    QCOMPARE(errorOf(alice.ask(call.get())), kind.takesTrace ? HelperError::denied().toLatin1() : QByteArray());
    QVERIFY(kind.takesTrace || name == QLatin1String("builtin"));
}

void AttackTest::requestsThatDontFit_data()
{
    addRowForEachKind();
}

/// By somebody who may count everything.
void AttackTest::requestsThatDontFit()
{
    QFETCH(QString, name);
    const ProgramKind &kind = programKind(name.toStdString());
    const BusClient dave("dave");
    const std::optional<OpenedSession> session = openSession(dave);
    QVERIFY(session);
    const auto ask = [&](dbus_uint32_t counter, const EventRequest &request, dbus_uint32_t file) {
        const Message call = sessionCall(session->path, "AddEvent");
        appendEvent(call.get(), counter, request, file);
        return errorOf(dave.ask(call.get()));
    };
    const EventSchema &schema = kind.schema;
    const auto counter = static_cast<dbus_uint32_t>(schema.counters.least);
    const auto askWith = [&](const std::function<void(EventRequest &)> &change) {
        EventRequest request = fittingRequest(kind);
        change(request);
        return ask(counter, request, fileOf(kind));
    };
    const QByteArray refused = HelperError::noSuchCounter().toLatin1();
    const EventRequest fitting = fittingRequest(kind);
    QCOMPARE(ask(counter - 1, fitting, fileOf(kind)), refused);
    QCOMPARE(ask(static_cast<dbus_uint32_t>(schema.counters.most) + 1, fitting, fileOf(kind)), refused);
    QCOMPARE(ask(~dbus_uint32_t{0}, fitting, fileOf(kind)), refused);
    QCOMPARE(ask(counter, fitting, 1 - fileOf(kind)), refused);
    for (const char *other : {"", "usdt", "Builtin", "builtin ", "kprobe"})
        QCOMPARE(askWith([&](EventRequest &request) { request.kind = other; }), refused);
    QCOMPARE(askWith([](EventRequest &request) { request.strings.emplace_back("sched_switch"); }), refused);
    QCOMPARE(askWith([](EventRequest &request) { request.numbers.push_back(0); }), refused);
    for (std::size_t i = 0; i < schema.strings.size(); ++i) {
        QCOMPARE(askWith([&](EventRequest &request) { request.strings.pop_back(); }), refused);
        QCOMPARE(askWith([&](EventRequest &request) { request.strings[i].clear(); }), refused);
        QCOMPARE(askWith([&](EventRequest &request) { request.strings[i] += request.strings[i].back(); }), refused);
        for (const char c : {' ', '/', '.', ':', '\n', '%', '\x7f'})
            QCOMPARE(askWith([&](EventRequest &request) { request.strings[i].back() = c; }), refused);
    }
    for (std::size_t i = 0; i < schema.numbers.size(); ++i) {
        QCOMPARE(askWith([&](EventRequest &request) { request.numbers.pop_back(); }), refused);
        if (schema.numbers[i].most != ~std::uint64_t{0})
            QCOMPARE(askWith([&](EventRequest &request) { ++request.numbers[i]; }), refused);
    }
}

void AttackTest::floodOfCalls_data()
{
    QTest::addColumn<QList<QByteArray>>("users");
    QTest::newRow("without rights") << QList<QByteArray>{"bob"};
    QTest::newRow("with rights") << QList<QByteArray>{"dave"};
    QTest::newRow("both at once") << QList<QByteArray>{"bob", "alice", "dave"};
}

/// As many at once as the bus lets pass, from many connections of each user.
void AttackTest::floodOfCalls()
{
    QFETCH(QList<QByteArray>, users);
    constexpr int calls = 10'000;
    constexpr int connectionsEach = 80;
    std::vector<std::unique_ptr<BusClient>> clients;
    for (int i = 0; i < connectionsEach; ++i) {
        for (const QByteArray &user : users)
            clients.push_back(std::make_unique<BusClient>(user));
    }
    for (int i = 0; i < calls; ++i)
        clients.at(static_cast<std::size_t>(i) % clients.size())->send(helperCall().get());
    for (const auto &client : clients)
        client->flush();
    QVERIFY(m_carol->isUnharmed());
    clients.clear();
}

/// Each session has one, however often it is asked for, and at the same time.
void AttackTest::floodOfChannels()
{
    constexpr int calls = 10'000;
    const BusClient dave("dave");
    const std::optional<OpenedSession> session = openSession(dave);
    QVERIFY(session);
    for (int i = 0; i < calls; ++i)
        dave.send(sessionCall(session->path, "OpenChannel").get());
    dave.flush();
    QVERIFY(!errorOf(dave.ask(sessionCall(session->path, "OpenChannel").get())).isEmpty());
    QCOMPARE(errorOf(dave.ask(sessionCall(session->path, "Missed").get())), QByteArray());
    QVERIFY(openDescriptorsOf(m_helper) < m_descriptors + 100);
}

void AttackTest::oversizedMessages()
{
    const BusClient bob("bob");
    for (const QString &path : {helperPath(), m_carol->path()}) {
        for (int i = 0; i < 4; ++i) {
            const Message call = BusClient::callOf(path,
                                                   path == helperPath() ? helperService().toLatin1() + ".OpenSession"
                                                                        : sessionInterface().toLatin1() + ".AddEvent");
            appendStrings(call.get(), 3'500'000); // 28 MB, near the bus's limit, and more once they are QStrings
            bob.send(call.get());
        }
    }
    bob.flush();
    QVERIFY(!errorOf(bob.ask(helperCall().get())).isEmpty());
    // As much by somebody who may, and with arguments as they should be.
    const BusClient dave("dave");
    const std::optional<OpenedSession> session = openSession(dave);
    QVERIFY(session);
    for (const EventRequest &request :
         {EventRequest{.kind = "tracepoint", .strings = std::vector<std::string>(1'000'000, "sched_switch")},
          EventRequest{.kind = "syscall", .numbers = std::vector<std::uint64_t>(2'000'000)},
          EventRequest{.kind = QByteArray(16'000'000, 'k').toStdString()}}) {
        const Message call = sessionCall(session->path, "AddEvent");
        appendEvent(call.get(), KT_FIRST_FREE, request);
        QCOMPARE(errorOf(dave.ask(call.get())), HelperError::noSuchCounter().toLatin1());
    }
    qInfo("The helper's memory at its peak: %lld KiB", kibibytesOf(m_helper, "VmHWM:"));
}

/// More than the bus keeps for one receiver, which would lose everybody else's calls and the news of clients' ends.
void AttackTest::descriptorsWhereNoneBelong()
{
    constexpr int connections = 40;
    std::vector<std::unique_ptr<BusClient>> clients;
    clients.reserve(connections);
    for (int i = 0; i < connections; ++i)
        clients.push_back(std::make_unique<BusClient>("bob"));
    // A stopped helper stands for one that is busy.
    kill(static_cast<pid_t>(m_helper), SIGSTOP);
    for (int i = 0; i < 4000; ++i) {
        const Message call = helperCall();
        appendDescriptors(call.get(), 16);
        clients.at(static_cast<std::size_t>(i) % clients.size())->send(call.get());
    }
    for (const auto &client : clients)
        client->flush();
    kill(static_cast<pid_t>(m_helper), SIGCONT);
    QVERIFY(m_carol->isUnharmed());
}

/// The bus would stop most of it: what it lets pass must do no harm.
void AttackTest::malformedBytes()
{
    const Message greeting(
        dbus_message_new_method_call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello"));
    const QByteArray hello = bytesOf(greeting, 1);
    const QByteArray call = bytesOf(helperCall(), 2);
    {
        const UniqueFd sound = connectRaw("bob");
        QVERIFY(sendBytes(sound, hello + call));
        QVERIFY(waitForBytes(sound, "Error.Denied")); // so broken ones would get there, too
    }
    QRandomGenerator random(4);
    for (int i = 0; i < 1000; ++i) {
        const UniqueFd end = connectRaw("bob");
        QByteArray broken = call;
        for (quint32 changes = random.bounded(1U, 8U); changes > 0; --changes)
            broken[random.bounded(static_cast<int>(broken.size()))] = static_cast<char>(random.bounded(256));
        sendBytes(end, hello + broken);
    }
}

void AttackTest::squattedName()
{
    const BusClient bob("bob");
    DBusError error = DBUS_ERROR_INIT;
    const QByteArray name = helperService().toLatin1();
    QCOMPARE(dbus_bus_request_name(bob.connection(), name.constData(), DBUS_NAME_FLAG_REPLACE_EXISTING, &error), -1);
    QCOMPARE(error.name, DBUS_ERROR_ACCESS_DENIED);
    dbus_error_free(&error);
}

/// Would end carol's session, or let bob's call pass, if they were believed.
void AttackTest::forgedSignalsAndReplies()
{
    const BusClient bob("bob");
    const QByteArray helper =
        QDBusConnection::systemBus()
            .call(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                                 QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetNameOwner"))
                  << helperService())
            .arguments()
            .value(0)
            .toByteArray();
    QVERIFY(helper.startsWith(':'));
    for (int client = 0; client < 2000; ++client) {
        const QByteArray gone = ":1." + QByteArray::number(client);
        const Message signal(
            dbus_message_new_signal("/org/freedesktop/DBus", "org.freedesktop.DBus", "NameOwnerChanged"));
        for (const char *argument : {gone.constData(), gone.constData(), ""})
            appendBasic(signal.get(), DBUS_TYPE_STRING, argument);
        dbus_message_set_destination(signal.get(), helper.constData());
        bob.send(signal.get());
        const Message reply(dbus_message_new(DBUS_MESSAGE_TYPE_METHOD_RETURN));
        dbus_message_set_reply_serial(reply.get(), static_cast<dbus_uint32_t>(client + 1));
        dbus_message_set_destination(reply.get(), helper.constData());
        appendBasic(reply.get(), DBUS_TYPE_UINT32, dbus_uint32_t{0});
        bob.send(reply.get());
    }
    QVERIFY(!errorOf(bob.ask(helperCall().get())).isEmpty());
    QCOMPARE(loadedSessions(), 1);
}

void AttackTest::leavingAtOnce()
{
    for (int i = 0; i < 1000; ++i) {
        const BusClient client(i % 10 == 0 ? "dave" : "bob");
        client.send(helperCall().get());
        client.flush();
    }
}

/// Dave writes noise to every page of his that he may write to, while events come at full rate.
void AttackTest::tamperedPages()
{
    const BusClient dave("dave");
    const std::optional<OpenedSession> session = openSession(dave);
    QVERIFY(session);
    for (dbus_uint32_t counter = 1; counter < KT_FIRST_FREE; ++counter) {
        const Message call = sessionCall(session->path, "AddEvent");
        appendEvent(call.get(), counter, {.kind = "builtin"});
        const Message answer = dave.ask(call.get());
        const char *why = "";
        if (!errorOf(answer).isEmpty())
            dbus_message_get_args(answer.get(), nullptr, DBUS_TYPE_STRING, &why, DBUS_TYPE_INVALID);
        QVERIFY2(errorOf(answer).isEmpty(), why);
    }
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    QCOMPARE(mmap(nullptr, page, PROT_READ | PROT_WRITE, MAP_SHARED, session->maps[0].get(), 0), MAP_FAILED);
    std::atomic<bool> isDone = false;
    std::vector<std::thread> threads;
    for (std::size_t map = 1; map < session->maps.size(); ++map) {
        void *const address = mmap(nullptr, page, PROT_READ | PROT_WRITE, MAP_SHARED, session->maps.at(map).get(), 0);
        QVERIFY(address != MAP_FAILED);
        threads.emplace_back([&isDone, address, page, seed = static_cast<quint32>(map)] {
            QRandomGenerator random(seed);
            auto *const cells = static_cast<volatile quint64 *>(address);
            while (!isDone)
                cells[random.bounded(static_cast<quint32>(page / sizeof(quint64)))] =
                    random.bounded(2) == 0 ? random.generate64() : random.bounded(1000U);
            munmap(address, page);
        });
    }
    m_carol->cause(300'000);
    isDone = true;
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(errorOf(dave.ask(sessionCall(session->path, "Missed").get())), QByteArray());
}

QTEST_GUILESS_MAIN(AttackTest)

#include "tst_attack.moc"
