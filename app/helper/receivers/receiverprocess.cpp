// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/receivers/receiverprocess.h"

#include "app/helper/receivers/packet.h"
#include "bpf/support/processnumber.h"
#include "bpf/symbols/elffunctions.h"

#include <array>
#include <utility>

namespace Kerntally {

namespace {

bool findFunction(int file, std::uint64_t offset)
{
    if (!ElfFunctions::haveBeginAt(file, offset))
        return false;
    // Adding a breakpoint makes the kernel read the first instruction in the helper's context: reading it here caches
    // the page.
    std::array<char, 16> instruction = {};
    return pread(file, instruction.data(), instruction.size(), static_cast<off_t>(offset)) > 0;
}

} // namespace

ReceiverProcess::ReceiverProcess(UniqueFd channel, UniqueFd control)
    : m_channel(std::move(channel))
    , m_control(std::move(control))
{
}

void ReceiverProcess::run()
{
    sendPacket(m_control.get(), ReceiverReply());
    while (const auto request = receivePacket<ReceiverRequest>(m_control.get())) {
        const auto reply = serve(request->content);
        if (!reply)
            continue;
        const auto kind = request->content.kind;
        const bool isGiven = kind == ReceiverRequest::Kind::GiveGroup
            || (kind == ReceiverRequest::Kind::FindFunction && reply->value == 1);
        const bool isSent = isGiven && m_taken ? sendPacket(m_control.get(), *reply, {m_taken.get()})
                                               : sendPacket(m_control.get(), *reply);
        if (!isSent)
            return;
    }
}

std::optional<ReceiverReply> ReceiverProcess::serve(const ReceiverRequest &request)
{
    switch (request.kind) {
    case ReceiverRequest::Kind::Take:
        m_taken = m_channel.take(request.number);
        return ReceiverReply{m_taken.get()};
    case ReceiverRequest::Kind::FindFunction:
        return ReceiverReply{findFunction(m_taken.get(), request.offset) ? 1 : 0};
    case ReceiverRequest::Kind::GiveGroup:
        return ReceiverReply{};
    case ReceiverRequest::Kind::TellProcess:
        return ReceiverReply{processNumber(m_taken.get())};
    case ReceiverRequest::Kind::Keep:
        m_kept.at(request.number) = std::move(m_taken);
        break;
    case ReceiverRequest::Kind::Drop:
        m_taken.reset();
        break;
    }
    return std::nullopt;
}

} // namespace Kerntally
