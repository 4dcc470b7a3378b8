// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/forgedmaps.h"
#include "tests/fuzz/hostileend.h"
#include "tests/support/random.h"

#include <atomic>

/// A system bus and the helper on it, in a thread of their own. The bus keeps to the rules, the helper to none: it
/// answers what it likes, and says what nobody asked for.
class HostileHelper
{
public:
    explicit HostileHelper(quint64 seed);

    QString address() const { return m_end.address(); }
    /// Serves one client after the other, until it is told otherwise, and then one more.
    void serve();
    /// From any thread, for the next client.
    void beHonest() { m_isHonest = true; }
    /// What was sent that an honest helper wouldn't have sent.
    quint64 inputs() const { return m_inputs; }

private:
    void answer(const HostileEnd::Received &call);
    Message busAnswer(DBusMessage *call) const;
    void answerHonestly(DBusMessage *call);
    void answerAnything(DBusMessage *call);
    void sayAnything();
    Message openReply(DBusMessage *call, bool isRight);
    void send(const Message &message);

    ForgedMaps m_maps;
    Kerntally::UniqueFd m_other;   ///< a descriptor of something else
    Kerntally::UniqueFd m_channel; ///< nobody hears what is sent on it
    HostileEnd m_end;
    Random m_random;
    std::vector<int> m_descriptors; ///< of the next message
    std::atomic<bool> m_isHonest = false;
    std::atomic<quint64> m_inputs = 0;
    dbus_uint32_t m_serial = 0;
};
