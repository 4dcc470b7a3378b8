// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/sessions/helpersession.h"

#include "app/helper/authorisation/purpose.h"
#include "app/helper/calls/auditlog.h"
#include "app/helper/calls/turns.h"
#include "app/helper/sessions/leftovermaps.h"
#include "bpf/programs/filecheck.h"
#include "bpf/support/processnumber.h"
#include "bpf/symbols/functioncheck.h"
#include "model/helper/helperprotocol.h"
#include "sessionadaptor.h"

#include <QDBusError>
#include <QDBusMessage>

#include <exception>
#include <fcntl.h>
#include <optional>
#include <stdexcept>
#include <utility>

namespace Kerntally {

namespace {

using Answer = DescriptorReceiver::Answer;

/// The number that means "no file" in a call.
constexpr uint noFile = 0;
/// Maximum length of a kind's name; longer than all of them.
constexpr qsizetype longestName = 32;

/// The file that the receiver has taken from the channel.
SentFile sentFile(const Answer &taken)
{
    return {.process = taken.process, .descriptor = static_cast<unsigned>(taken.value)};
}

} // namespace

TaskRights HelperSession::rightsOf(const CallerConnection &connection, const Owner &owner)
{
    return {.owner = owner.user, .everybodys = owner.action == traceAction() || connection.user};
}

HelperSession::HelperSession(const CallerConnection &connection, const Owner &owner,
                             std::unique_ptr<SessionPrograms> programs, const Scope &scope, const Shared &shared,
                             QString path, QObject *parent)
    : QObject(parent)
    , m_owner(owner)
    , m_shared(shared)
    , m_path(std::move(path))
    , m_line(connection.bus, shared.turns, shared.log, owner.user)
    , m_gate(connection, m_line, owner.peer, owner.action == traceAction())
    , m_programs(std::move(programs))
    , m_watches(owner.user, shared.leftovers)
    , m_rights(connection, owner.peer)
{
    new SessionAdaptor(this);
    note(QStringLiteral("opened by %1 for %2").arg(owner.action, purposeOfSession(scope)));
    m_rights.add(owner.action, owner.tookPassword);
    connect(&m_gate, &TraceAuthorisation::granted, this, [this](bool tookPassword) {
        note(QStringLiteral("granted %1").arg(traceAction()));
        m_rights.add(traceAction(), tookPassword);
        tellOfEverybody();
    });
    connect(&m_gate, &TraceAuthorisation::refused, this,
            [this](const QString &why) { note(QStringLiteral("refused %1: %2").arg(traceAction(), why)); });
    connect(&m_rights, &Rights::withdrawn, this, &HelperSession::end);
}

HelperSession::~HelperSession()
{
    m_shared.leftovers.add(m_owner.user, m_programs->memory());
}

/// The only call that adds a counter: the kind has to be listed, the request has to match its schema, and polkit has to
/// authorise the kind's action.
void HelperSession::AddEvent(uint counter, const QString &kind, const QStringList &strings,
                             const QList<qulonglong> &numbers, uint file)
{
    if (!isCalledByPeer())
        return;
    try {
        const ProgramKind &known = programKind(kind.left(longestName).toStdString());
        // Checked before copying, because lists may have millions of entries.
        if (static_cast<std::size_t>(strings.size()) != known.schema.strings.size()
            || static_cast<std::size_t>(numbers.size()) != known.schema.numbers.size())
            throw std::invalid_argument("There is no such event.");
        EventRequest request = {.kind = known.name, .numbers = {numbers.begin(), numbers.end()}};
        for (const QString &text : strings)
            request.strings.push_back(text.toStdString());
        const bool hasFile = file != noFile;
        known.schema.require(request, hasFile, counter);
        const QString purpose = harmless(QString::fromStdString(known.purpose(request, counter)));
        passAs(known, purpose, [=, this, call = message()]() -> std::optional<QVariantList> {
            forget(counter);
            if (hasFile) {
                countInFile(call, request, counter, file, purpose);
                return std::nullopt;
            }
            count(request, counter, purpose);
            return QVariantList();
        });
    } catch (const std::invalid_argument &error) {
        refuse(error.what());
    }
}

QDBusUnixFileDescriptor HelperSession::OpenChannel()
{
    if (!isCalledByPeer())
        return {};
    setDelayedReply(true);
    m_gate.pass(message(), QStringLiteral("uprobe"), [this, call = message()] {
        startReceiver(call);
        return std::nullopt;
    });
    return {};
}

void HelperSession::SetProcess(uint pidfd)
{
    if (!isCalledByPeer())
        return;
    if (!m_programs->awaitsProcess())
        return refuse("This session waits for no process.");
    using Request = ReceiverRequest;
    static constexpr Request askForNumber = {.kind = Request::Kind::TellProcess};
    const auto number = std::make_shared<qint64>(0);
    const auto ask = [](const Answer &) { return askForNumber; };
    const auto follow = [this, number](const Answer &process) {
        if (process.value == 0)
            throw processGone();
        *number = process.value;
        m_programs->setProcess(static_cast<unsigned>(process.value));
        return askForNumber;
    };
    const auto confirm = [number](const Answer &process) -> std::optional<Request> {
        if (process.value != *number)
            throw processGone();
        return std::nullopt;
    };
    answerInTurn([this, call = message(), pidfd, steps = std::vector<DescriptorReceiver::Step>{ask, follow, confirm}] {
        useDescriptor(call, pidfd, KT_NO_COUNTER, steps);
        return std::nullopt;
    });
}

void HelperSession::SetGroup(uint directory)
{
    if (!isCalledByPeer())
        return;
    if (!m_programs->awaitsGroup())
        return refuse("This session waits for no control group.");
    using Request = ReceiverRequest;
    const auto take = [](const Answer &sent) {
        requireGroup(sentFile(sent));
        return Request{.kind = Request::Kind::GiveGroup};
    };
    const auto set = [this](const Answer &group) -> std::optional<Request> {
        m_programs->setGroup(group.descriptor);
        return std::nullopt;
    };
    answerInTurn([this, call = message(), directory, steps = std::vector<DescriptorReceiver::Step>{take, set}] {
        useDescriptor(call, directory, KT_NO_COUNTER, steps);
        return std::nullopt;
    });
}

void HelperSession::Remove(uint counter)
{
    if (!isCalledByPeer() || !isCounter(counter))
        return;
    answerInTurn([this, counter] {
        forget(counter);
        m_programs->release(counter);
        return QVariantList();
    });
}

uint HelperSession::WatchCauses(uint counter, uint parts, QDBusUnixFileDescriptor & /*causes*/)
{
    if (!isCalledByPeer() || !isCounter(counter))
        return 0;
    const QString purpose = purposeOfCauses(parts, purposeOf(counter));
    setDelayedReply(true);
    m_gate.pass(message(), purpose, [this, counter, parts, purpose] {
        const SessionWatches::Watch watch = m_watches.begin(*m_programs, counter, parts);
        note(QStringLiteral("notes causes of %1").arg(purpose));
        return QVariantList{watch.number, QVariant::fromValue(watch.causes)};
    });
    return 0;
}

void HelperSession::EndWatch(uint watch)
{
    if (!isCalledByPeer())
        return;
    answerInTurn([this, watch] {
        m_watches.end(watch);
        return QVariantList();
    });
}

void HelperSession::AskToTrace()
{
    if (!isCalledByPeer())
        return;
    setDelayedReply(true);
    m_gate.pass(message(), QStringLiteral("pid, comm"), [] { return QVariantList(); });
}

void HelperSession::TakeBack()
{
    if (isCalledByPeer())
        m_gate.takeBack();
}

qulonglong HelperSession::WatchMissed(uint watch)
{
    if (isCalledByPeer())
        answerInTurn([this, watch] { return QVariantList{m_watches.missed(watch)}; });
    return 0;
}

qulonglong HelperSession::Joined()
{
    if (isCalledByPeer())
        answerInTurn([this] { return QVariantList{qulonglong{m_programs->joined()}}; });
    return 0;
}

qulonglong HelperSession::Departed()
{
    if (isCalledByPeer())
        answerInTurn([this] { return QVariantList{qulonglong{m_programs->departed()}}; });
    return 0;
}

qulonglong HelperSession::Missed()
{
    if (isCalledByPeer())
        answerInTurn([this] { return QVariantList{qulonglong{m_programs->missed()}}; });
    return 0;
}

void HelperSession::Close()
{
    if (!isCalledByPeer())
        return;
    m_isClosed = true;
    emit closed();
}

bool HelperSession::isCalledByPeer()
{
    const bool isPeer = message().service() == m_owner.peer;
    if (!isPeer)
        sendErrorReply(QDBusError::AccessDenied, QStringLiteral("This session is somebody else's."));
    else if (m_isClosed)
        sendErrorReply(QDBusError::UnknownObject, QStringLiteral("The session was closed."));
    return isPeer && !m_isClosed;
}

bool HelperSession::isCounter(uint counter)
{
    const bool isOne = counter != KT_NO_COUNTER && counter <= KT_COUNTERS;
    if (!isOne)
        refuse("There is no such counter.");
    return isOne;
}

void HelperSession::refuse(const char *why)
{
    sendErrorReply(HelperError::noSuchCounter(), QLatin1String(why));
}

void HelperSession::answerInTurn(const CallLine::Act &act)
{
    setDelayedReply(true);
    m_line.add(message(), act);
}

void HelperSession::passAs(const ProgramKind &kind, const QString &purpose, const CallLine::Act &act)
{
    if (!kind.takesTrace)
        return answerInTurn(act);
    setDelayedReply(true);
    m_gate.pass(message(), purpose, act);
}

void HelperSession::count(const EventRequest &request, uint counter, const QString &purpose)
{
    m_programs->countChecked(request, counter);
    noteCounting(counter, purpose);
}

void HelperSession::countInFile(const QDBusMessage &call, const EventRequest &request, uint counter, uint file,
                                const QString &purpose)
{
    using Request = ReceiverRequest;
    // The client has opened the file, so that it may read it.
    const auto find = [offset = request.numbers[0]](const Answer &sent) {
        requireLocalFile(sentFile(sent));
        return Request{.kind = Request::Kind::FindFunction, .offset = offset};
    };
    const auto countFound = [this, request, counter, purpose](const Answer &found) {
        if (found.value == 0)
            throw noFunctionThere();
        EventRequest complete = request;
        complete.file = std::make_shared<const UniqueFd>(fcntl(found.descriptor, F_DUPFD_CLOEXEC, 0));
        count(complete, counter, purpose);
        return Request{.kind = Request::Kind::Keep, .number = counter};
    };
    useDescriptor(call, file, counter, {find, countFound});
}

void HelperSession::startReceiver(const QDBusMessage &call)
{
    if (m_receiver)
        throw std::logic_error("The session's channel is open, or being opened, already.");
    const auto answer = [this, call](const std::exception_ptr &why, int client) {
        m_line.answer(call, [&]() -> std::optional<QVariantList> {
            if (why)
                std::rethrow_exception(why);
            const QDBusUnixFileDescriptor channel(client);
            const QDBusUnixFileDescriptor sent(client); // the message duplicates the descriptor once more
            if (!channel.isValid() || !sent.isValid())
                throw std::length_error("The helper has no room for more.");
            return QVariantList{QVariant::fromValue(channel)};
        });
    };
    m_receiver = std::make_unique<DescriptorReceiver>(m_shared.receivers, m_owner.user, answer);
    connect(m_receiver.get(), &DescriptorReceiver::ended, this,
            [this] { m_receiver.release()->deleteLater(); }); // its signal is running
}

void HelperSession::useDescriptor(const QDBusMessage &call, uint sent, uint counter,
                                  std::vector<DescriptorReceiver::Step> steps)
{
    if (!m_receiver)
        throw std::logic_error("The session's channel isn't open.");
    for (DescriptorReceiver::Step &step : steps) {
        step = [this, step](const Answer &answer) {
            std::optional<ReceiverRequest> next;
            m_shared.turns.spend(m_owner.user, [&] { next = step(answer); });
            return next;
        };
    }
    m_receiver->use(sent, counter, std::move(steps), [this, call](const std::exception_ptr &why) {
        m_line.answer(call, [&]() -> std::optional<QVariantList> {
            if (why)
                std::rethrow_exception(why);
            return QVariantList();
        });
    });
}

void HelperSession::forget(uint counter)
{
    if (m_receiver)
        m_receiver->forget(counter);
}

QString HelperSession::purposeOf(uint counter) const
{
    if (counter < KT_FIRST_FREE)
        return QString::fromStdString(programKind("builtin").purpose({}, counter));
    const auto counted = m_purposes.find(counter);
    return counted != m_purposes.end() ? counted->second : QStringLiteral("counter %1").arg(counter);
}

/// Built-in counters belong to the session's purpose.
void HelperSession::noteCounting(uint counter, const QString &purpose)
{
    if (counter < KT_FIRST_FREE)
        return;
    m_purposes[counter] = purpose;
    note(QStringLiteral("counts %1").arg(purpose));
}

void HelperSession::note(const QString &text) const
{
    m_shared.log.note(m_owner.user, m_path.section(QLatin1Char('/'), -1) + QLatin1Char(' ') + text);
}

void HelperSession::tellOfEverybody()
{
    try {
        m_programs->tellOfEverybody();
    } catch (const LoadError &error) {
        m_shared.log.note(m_owner.user, error);
    }
}

void HelperSession::end(const QString &action)
{
    if (m_isClosed)
        return;
    note(QStringLiteral("ended: %1 is no longer allowed").arg(action));
    m_isClosed = true;
    m_farewell = QDBusMessage::createTargetedSignal(m_owner.peer, m_path, sessionInterface(), QStringLiteral("Ended"))
        << action;
    emit closed();
}

} // namespace Kerntally
