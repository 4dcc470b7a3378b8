// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/eventdescriptor.h"

#include <cerrno>
#include <sys/eventfd.h>
#include <system_error>

namespace Kerntally {

UniqueFd makeEventDescriptor()
{
    UniqueFd event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!event)
        throw std::system_error(errno, std::generic_category(), "Making an event descriptor");
    return event;
}

bool clearEvent(const UniqueFd &event)
{
    eventfd_t count = 0;
    return eventfd_read(event.get(), &count) == 0;
}

} // namespace Kerntally
