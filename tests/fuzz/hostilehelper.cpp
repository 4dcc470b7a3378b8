// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/hostilehelper.h"

#include "tests/fuzz/randommessage.h"

#include "bpf/kernel/layout.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <sys/socket.h>

using Kerntally::UniqueFd;

namespace {

constexpr int patience = 20'000; // ms: only something that hangs takes as long
constexpr const char *bus = "org.freedesktop.DBus";
constexpr const char *helper = ":1.8";
constexpr const char *session = "/io/github/kerntally/Helper1/session1";

bool isMember(DBusMessage *call, const char *name)
{
    return qstrcmp(dbus_message_get_member(call), name) == 0;
}

Message withString(Message reply, const char *text)
{
    dbus_message_append_args(reply.get(), DBUS_TYPE_STRING, &text, DBUS_TYPE_INVALID);
    return reply;
}

Message helperGone()
{
    Message signal(dbus_message_new_signal("/org/freedesktop/DBus", bus, "NameOwnerChanged"));
    const char *name = "io.github.kerntally.Helper1";
    const char *nobody = "";
    dbus_message_append_args(signal.get(), DBUS_TYPE_STRING, &name, DBUS_TYPE_STRING, &helper, DBUS_TYPE_STRING,
                             &nobody, DBUS_TYPE_INVALID);
    dbus_message_set_sender(signal.get(), bus);
    return signal;
}

} // namespace

HostileHelper::HostileHelper(quint64 seed)
    : m_other(open("/dev/null", O_RDWR | O_CLOEXEC))
    , m_channel(socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0))
    , m_random(seed)
{
}

void HostileHelper::serve()
{
    for (bool isLast = false; !isLast;) {
        if (!m_end.accept())
            return;
        isLast = m_isHonest;
        while (const auto received = m_end.receive(patience)) {
            if (received->type == DBUS_MESSAGE_TYPE_METHOD_CALL)
                answer(*received);
        }
    }
}

void HostileHelper::answer(const HostileEnd::Received &received)
{
    const Message call = messageOf(received.bytes);
    if (!call)
        return;
    if (dbus_message_has_destination(call.get(), bus))
        return send(busAnswer(call.get()));
    if (m_isHonest || m_random.oneIn(3))
        return answerHonestly(call.get());
    answerAnything(call.get());
    while (m_random.oneIn(2))
        sayAnything();
    if (m_random.oneIn(20))
        m_end.close();
}

Message HostileHelper::busAnswer(DBusMessage *call) const
{
    Message reply(dbus_message_new_method_return(call));
    dbus_message_set_sender(reply.get(), bus);
    if (isMember(call, "Hello"))
        return withString(std::move(reply), ":1.7");
    if (isMember(call, "GetNameOwner"))
        return withString(std::move(reply), helper);
    const dbus_bool_t yes = 1;
    if (isMember(call, "NameHasOwner"))
        dbus_message_append_args(reply.get(), DBUS_TYPE_BOOLEAN, &yes, DBUS_TYPE_INVALID);
    return reply;
}

void HostileHelper::answerHonestly(DBusMessage *call)
{
    Message reply =
        isMember(call, "OpenSession") ? openReply(call, true) : Message(dbus_message_new_method_return(call));
    const dbus_uint64_t none = 0;
    if (isMember(call, "OpenChannel")) {
        const int channel = m_channel.get();
        dbus_message_append_args(reply.get(), DBUS_TYPE_UNIX_FD, &channel, DBUS_TYPE_INVALID);
        m_descriptors.push_back(channel);
    }
    if (isMember(call, "Missed"))
        dbus_message_append_args(reply.get(), DBUS_TYPE_UINT64, &none, DBUS_TYPE_INVALID);
    send(reply);
}

void HostileHelper::answerAnything(DBusMessage *call)
{
    static const std::array<QByteArray, 7> errors = {"io.github.kerntally.Error.Denied",
                                                     "io.github.kerntally.Error.Kernel",
                                                     "io.github.kerntally.Error.NoSuchCounter",
                                                     "io.github.kerntally.Error.TooManySessions",
                                                     "org.freedesktop.DBus.Error.NoReply",
                                                     "org.freedesktop.DBus.Error.UnknownMethod",
                                                     "a.b"};
    ++m_inputs;
    switch (m_random.below(6)) {
    case 0: {
        const Message error(dbus_message_new_error(call, m_random.of(errors).constData(), nullptr));
        appendAnything(error.get(), m_random);
        return send(error);
    }
    case 1: {
        const Message reply(dbus_message_new_method_return(call));
        appendAnything(reply.get(), m_random);
        return send(reply);
    }
    case 2: // twice
        answerHonestly(call);
        return answerHonestly(call);
    case 3: { // as bytes, which the other side may not even take for a message
        const Message reply = openReply(call, true);
        dbus_message_set_sender(reply.get(), helper);
        dbus_message_set_serial(reply.get(), ++m_serial);
        const std::vector<int> descriptors = std::exchange(m_descriptors, {});
        m_end.send(m_random.spoilt(bytesOf(reply.get())), descriptors);
        return;
    }
    default:
        send(openReply(call, false));
    }
}

/// What nobody asked for.
void HostileHelper::sayAnything()
{
    ++m_inputs;
    if (m_random.oneIn(8))
        return send(helperGone());
    Message message(m_random.oneIn(2) ? dbus_message_new_signal(session, "io.github.kerntally.Session1", "Ended")
                                      : dbus_message_new_signal("/org/freedesktop/DBus/Local",
                                                                "org.freedesktop.DBus.Properties", "Disconnected"));
    if (m_random.oneIn(3))
        message.reset(dbus_message_new(DBUS_MESSAGE_TYPE_METHOD_RETURN));
    if (dbus_message_get_type(message.get()) == DBUS_MESSAGE_TYPE_METHOD_RETURN)
        dbus_message_set_reply_serial(message.get(), 1 + m_random.below(40));
    appendAnything(message.get(), m_random);
    send(message);
}

/// A session's; or with something that isn't right: path, layout, number of descriptors, what they are of.
Message HostileHelper::openReply(DBusMessage *call, bool isRight)
{
    Message reply(dbus_message_new_method_return(call));
    DBusMessageIter to;
    dbus_message_iter_init_append(reply.get(), &to);
    const auto goesWrong = [&] { return !isRight && m_random.oneIn(4); };
    const char *path = goesWrong() ? "/" : session;
    const dbus_uint64_t layout = goesWrong() ? m_random.number() : KT_LAYOUT;
    dbus_message_iter_append_basic(&to, DBUS_TYPE_OBJECT_PATH, &path);
    if (goesWrong())
        appendRandom(&to, "s", m_random);
    dbus_message_iter_append_basic(&to, DBUS_TYPE_UINT64, &layout);
    const Kerntally::SessionDescriptors maps = m_maps.descriptors();
    for (const int descriptor : {maps.shards, maps.limits, maps.watches, maps.notices}) {
        if (goesWrong() && m_random.oneIn(3))
            continue;
        const std::array others = {m_other.get(), maps.shards, maps.notices};
        const int sent = goesWrong() ? m_random.of(others) : descriptor;
        dbus_message_iter_append_basic(&to, DBUS_TYPE_UNIX_FD, &sent);
        m_descriptors.push_back(sent);
    }
    if (goesWrong() && m_random.oneIn(3) && !m_descriptors.empty())
        m_descriptors.pop_back(); // fewer than it says
    return reply;
}

void HostileHelper::send(const Message &message)
{
    dbus_message_set_serial(message.get(), ++m_serial);
    if (!dbus_message_get_sender(message.get()))
        dbus_message_set_sender(message.get(), helper);
    dbus_message_set_destination(message.get(), ":1.7");
    const std::vector<int> descriptors = std::exchange(m_descriptors, {});
    m_end.send(bytesOf(message.get()), descriptors);
}
