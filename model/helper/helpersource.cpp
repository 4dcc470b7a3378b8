// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/helper/helpersource.h"

#include "bpf/memory/kernelnotices.h"
#include "model/base/boundedcall.h"
#include "model/helper/helperfailure.h"
#include "model/helper/helperprotocol.h"
#include "model/helper/pkexechelper.h"

#include <QDBusError>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusReply>
#include <QDBusServiceWatcher>
#include <QDBusUnixFileDescriptor>
#include <QUuid>

#include <exception>
#include <limits>
#include <utility>

namespace Kerntally {

namespace {

/// Typing a password takes as long as it takes; the bus tells where the helper ends meanwhile.
constexpr int noTimeout = std::numeric_limits<int>::max();
/// ms. For what is only good to know.
constexpr std::chrono::milliseconds briefly(1000);

} // namespace

HelperSource::HelperSource(QObject *parent)
    : HelperSource(Scope(), parent)
{
}

HelperSource::HelperSource(Scope scope, QObject *parent)
    : CounterSource(parent)
    , m_scope(std::move(scope))
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SystemBus,
                                          QStringLiteral("kerntally-%1").arg(QUuid::createUuid().toString())))
{
}

HelperSource::~HelperSource()
{
    m_asked.clear();
    if (!m_pkexec)
        QDBusConnection::disconnectFromBus(m_bus.name());
}

void HelperSource::open()
{
    if (!m_bus.isConnected()) {
        emit failed({tr("There is no system bus to reach the helper on."),
                     tr("Start D-Bus, or run this program as root.") + QLatin1Char(' ')
                         + tr("Simulated events show the program without it."),
                     m_bus.lastError().message(), false, SourceFailure::Kind::NotInstalled});
        return;
    }
    // Before the call, so that no end is missed.
    auto *watcher = new QDBusServiceWatcher(helperService(), m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &before, const QString &) {
                if (before == m_helper)
                    onHelperGone();
            });
    openSession(helperService());
}

/// helper: its name on the bus; empty where there is nobody else.
void HelperSource::openSession(const QString &helper)
{
    m_bus.connect({}, QStringLiteral("/org/freedesktop/DBus/Local"), QStringLiteral("org.freedesktop.DBus.Local"),
                  QStringLiteral("Disconnected"), this, SLOT(onHelperGone()));
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(openCall(helper, m_scope), noTimeout), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, &HelperSource::receiveSession);
}

void HelperSource::receiveSession(QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    if (watcher->isError()) {
        if (watcher->error().type() == QDBusError::ServiceUnknown && PkexecHelper::exists())
            openOtherDoor();
        else
            fail(m_scope.takesTrace() ? traceFailureOf(watcher->error()) : failureOf(watcher->error()));
        return;
    }
    m_answer = HelperAnswer::from(watcher->reply());
    if (!m_answer)
        return fail(otherHelperVersion());
    if (m_pkexec)
        return useSession();
    // Newer Qt keeps the sender of a reply to itself. Whoever has a session of ours keeps its name. Not a call that
    // blocks: one on a connection that ends just then never returned.
    QDBusMessage call =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                       QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetNameOwner"));
    auto *owner = new QDBusPendingCallWatcher(m_bus.asyncCall(call << helperService()), this);
    connect(owner, &QDBusPendingCallWatcher::finished, this, &HelperSource::receiveOwner);
}

void HelperSource::receiveOwner(QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    const QDBusPendingReply<QString> owner = *watcher;
    if (owner.isError())
        return fail(failureOf(owner.error()));
    m_helper = owner.value();
    useSession();
}

void HelperSource::useSession()
{
    m_path = m_answer->path;
    // With its signature: Qt ends the program where a signal has other arguments than its slot.
    m_bus.connect(m_helper, m_path, sessionInterface(), QStringLiteral("Ended"), QStringLiteral("s"), this,
                  SLOT(onSessionEnded(QString)));
    if (m_answer->layout != KT_LAYOUT)
        return fail(otherHelperVersion());
    sendRules();
}

/// Those that take a descriptor.
void HelperSource::sendRules()
{
    const auto none = static_cast<int>(KT_NO_COUNTER);
    const auto refuse = [this](const SourceFailure &failure) { fail(failure); };
    for (const auto &[rule, method] :
         {std::pair{m_scope.process, "SetProcess"}, std::pair{m_scope.group, "SetGroup"}}) {
        if (!rule)
            continue;
        ++m_rulesAsked;
        const auto ask = [this, rule = rule, name = QLatin1String(method)] {
            const QDBusMessage call = sessionCall(name) << sendNow(rule->get());
            auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call, noTimeout), this);
            connect(answer, &QDBusPendingCallWatcher::finished, this, &HelperSource::receiveRule);
        };
        send({.counter = none, .send = ask, .refuse = refuse});
    }
    if (m_rulesAsked == 0)
        begin();
}

void HelperSource::receiveRule(QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    const bool wasLast = --m_rulesAsked == 0;
    if (m_path.isEmpty())
        return; // failed already
    if (watcher->isError())
        fail(traceFailureOf(watcher->error()));
    else if (wasLast)
        begin();
}

void HelperSource::send(Sending sending)
{
    if (m_channel.isValid()) {
        try {
            return sending.send();
        } catch (const SourceError &) {
            m_channel = {}; // the helper closed it, over something that didn't answer: there may be another
        }
    }
    m_sendings.push_back(std::move(sending));
    if (std::exchange(m_isChannelAsked, true))
        return;
    auto *answer =
        new QDBusPendingCallWatcher(m_bus.asyncCall(sessionCall(QStringLiteral("OpenChannel")), noTimeout), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, &HelperSource::receiveChannel);
}

void HelperSource::receiveChannel(QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
    if (reply.isValid())
        m_channel = reply.value();
    while (!m_sendings.empty() && !m_path.isEmpty()) {
        const Sending sending = std::move(m_sendings.front());
        m_sendings.erase(m_sendings.begin());
        try {
            if (reply.isValid())
                sending.send();
            else
                sending.refuse(traceFailureOf(reply.error()));
        } catch (const SourceError &error) {
            sending.refuse({error.message(), {}, {}});
        }
    }
    m_isChannelAsked = false;
}

uint HelperSource::sendNow(int descriptor)
{
    sendDescriptor(m_channel.fileDescriptor(), ++m_sent, descriptor);
    return m_sent;
}

void HelperSource::begin()
{
    try {
        const SessionDescriptors maps = m_answer->maps();
        setStore(
            std::make_shared<CounterStore>(SessionMemory::map(maps), std::make_unique<KernelNotices>(maps.notices)));
    } catch (const std::exception &error) {
        return fail(otherHelperVersion(QString::fromUtf8(error.what())));
    }
    emit opened();
}

/// Nobody installed the service.
void HelperSource::openOtherDoor()
{
    QDBusConnection::disconnectFromBus(m_bus.name());
    m_pkexec = std::make_unique<PkexecHelper>();
    connect(m_pkexec.get(), &PkexecHelper::opened, this, [this](const QDBusConnection &helper) {
        m_bus = helper;
        openSession({});
    });
    connect(m_pkexec.get(), &PkexecHelper::failed, this, &HelperSource::failed);
    m_pkexec->open();
}

/// A session that can't be used shall not stay in the kernel.
void HelperSource::fail(const SourceFailure &failure)
{
    if (!m_path.isEmpty())
        m_bus.send(sessionCall(QStringLiteral("Close")));
    m_path.clear();
    emit failed(failure);
}

void HelperSource::onHelperGone()
{
    stop({tr("The helper has ended, so counting has stopped."),
          tr("Start counting again."),
          {},
          false,
          SourceFailure::Kind::HelperGone});
}

void HelperSource::onSessionEnded(const QString &action)
{
    stop(noLongerAllowed(action));
}

void HelperSource::stop(const SourceFailure &failure)
{
    if (m_path.isEmpty())
        return; // the call itself fails
    m_path.clear();
    if (isOpen()) {
        m_sendings.clear();
        for (const auto &[counter, watcher] : std::exchange(m_asked, {}))
            emit answered(counter);
        for (int counter = 1; counter <= static_cast<int>(KT_COUNTERS); ++counter)
            store()->setCounted(counter, false);
    }
    emit failed(failure);
}

void HelperSource::count(int counter, const EventSpec &event)
{
    constexpr uint noFile = 0;
    const EventRequest &request = event.request;
    if (!request.file)
        return ask(counter, request, noFile);
    requireSession();
    store()->setCounted(counter, true);
    m_asked[counter] = nullptr;
    send({.counter = counter,
          .send = [this, counter, request] { ask(counter, request, sendNow(request.file->get())); },
          .refuse =
              [this, counter](const SourceFailure &failure) {
                  m_asked.erase(counter);
                  refuse(counter, failure);
              }});
}

std::unique_ptr<CauseWatch> HelperSource::noteCauses(int counter, CauseWatch::By by)
{
    requireSession();
    ++m_watchesAsked;
    auto feed = std::make_unique<HelperCauses>(remote(), counter, by, [this] {
        --m_watchesAsked;
        settle();
    });
    // Not before the counter counts: a function's has to wait for the channel.
    if (m_asked.contains(counter)) {
        connect(this, &HelperSource::answered, feed->context(), [counter, watch = feed.get()](int other) {
            if (other == counter)
                watch->ask();
        });
    } else {
        feed->ask();
    }
    return std::make_unique<CauseWatch>(by, std::move(feed));
}

void HelperSource::requireSession() const
{
    if (m_path.isEmpty())
        throw SourceError(tr("The helper has ended: start counting again."));
}

/// Counted from here on: what happens before the helper has begun doesn't count, and is not missed either.
void HelperSource::ask(int counter, const EventRequest &request, uint file)
{
    requireSession();
    QStringList strings;
    for (const std::string &text : request.strings)
        strings += QString::fromStdString(text);
    const QDBusMessage call = sessionCall(QStringLiteral("AddEvent"))
        << static_cast<uint>(counter) << QString::fromStdString(request.kind) << strings
        << QVariant::fromValue(QList<qulonglong>(request.numbers.begin(), request.numbers.end())) << file;
    store()->setCounted(counter, true);
    auto answer = std::make_unique<QDBusPendingCallWatcher>(m_bus.asyncCall(call, noTimeout));
    connect(answer.get(), &QDBusPendingCallWatcher::finished, this,
            [this, counter](QDBusPendingCallWatcher *watcher) { receive(counter, watcher); });
    m_asked[counter] = std::move(answer);
}

void HelperSource::receive(int counter, QDBusPendingCallWatcher *watcher)
{
    const QDBusMessage reply = watcher->reply();
    m_asked.extract(counter).mapped().release()->deleteLater(); // it is calling
    if (reply.type() != QDBusMessage::ReplyMessage)
        return refuse(counter, traceFailureOf(QDBusError(reply)));
    emit answered(counter);
    settle();
}

void HelperSource::refuse(int counter, const SourceFailure &failure)
{
    store()->setCounted(counter, false);
    undefine(counter);
    emit answered(counter);
    emit refused(counter, failure);
    settle();
}

void HelperSource::settle()
{
    if (isSettled())
        emit settled();
}

void HelperSource::takeBack()
{
    if (!m_path.isEmpty())
        m_bus.send(sessionCall(QStringLiteral("TakeBack")));
}

void HelperSource::askToTrace()
{
    if (m_path.isEmpty())
        return; // failed() has come
    auto *answer =
        new QDBusPendingCallWatcher(m_bus.asyncCall(sessionCall(QStringLiteral("AskToTrace")), noTimeout), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        emit traceAnswered(answer->isError() ? std::optional(traceFailureOf(answer->error())) : std::nullopt);
    });
}

void HelperSource::remove(int counter)
{
    const bool wasAsked = m_asked.erase(counter) > 0;
    std::erase_if(m_sendings, [counter](const Sending &sending) { return sending.counter == counter; });
    store()->setCounted(counter, false);
    if (!m_path.isEmpty())
        m_bus.send(sessionCall(QStringLiteral("Remove")) << static_cast<uint>(counter));
    undefine(counter);
    if (!wasAsked)
        return;
    emit answered(counter);
    settle();
}

quint64 HelperSource::missed() const
{
    return m_path.isEmpty() ? m_missed.last() : m_missed.ask(m_bus, sessionCall(QStringLiteral("Missed")));
}

int HelperSource::joinProgram() const
{
    return m_answer ? m_answer->joinProgram() : -1;
}

qint64 HelperSource::joined() const
{
    return static_cast<qint64>(numberNow(QStringLiteral("Joined")));
}

quint64 HelperSource::departed() const
{
    return numberNow(QStringLiteral("Departed"));
}

quint64 HelperSource::numberNow(const QString &method) const
{
    const QDBusReply<qulonglong> reply = boundedCall(m_bus, sessionCall(method), briefly);
    return reply.isValid() ? reply.value() : 0;
}

} // namespace Kerntally
