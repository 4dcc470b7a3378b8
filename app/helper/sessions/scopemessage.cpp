// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/sessions/scopemessage.h"

#include "bpf/kernel/layout.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <stdexcept>

namespace Kerntally {

namespace {

void require(bool condition, const char *message)
{
    if (!condition)
        throw std::invalid_argument(message);
}

Scope::Descriptor pendingDescriptor(bool isSet)
{
    return isSet ? std::make_shared<const UniqueFd>() : nullptr;
}

} // namespace

Scope ScopeMessage::scope() const
{
    require(command.size() < KT_NAME_SIZE && !command.contains('\0'), "That is no name of a command.");
    require(user >= -1 && user <= std::numeric_limits<std::uint32_t>::max(), "That is no number of a user.");
    Scope scope;
    scope.members = members;
    scope.process = pendingDescriptor(process);
    if (!command.isEmpty())
        scope.command = command.toStdString();
    if (user >= 0)
        scope.user = static_cast<std::uint32_t>(user);
    scope.group = pendingDescriptor(group);
    require(!scope.isEverybody(), "Whose events are to count?");
    return scope;
}

} // namespace Kerntally
