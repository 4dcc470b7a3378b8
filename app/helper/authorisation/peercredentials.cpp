// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/authorisation/peercredentials.h"

#include <dbus/dbus.h>

#include <charconv>
#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace Kerntally {

uid_t userOfPkexec()
{
    const char *const text = std::getenv("PKEXEC_UID");
    uid_t user = 0;
    if (geteuid() != 0 || !text)
        throw std::runtime_error("--peer is for pkexec, which says whom it asked.");
    const std::string_view digits(text);
    const auto end = digits.data() + digits.size();
    if (const auto [rest, error] = std::from_chars(digits.data(), end, user); error != std::errc() || rest != end)
        throw std::runtime_error("PKEXEC_UID is not the number of a user.");
    if (user == 0)
        throw std::runtime_error("Root counts without a helper.");
    return user;
}

std::optional<uid_t> userBehind(const QDBusConnection &peer)
{
    int fd = -1;
    ucred credentials = {};
    socklen_t size = sizeof(credentials);
    if (!dbus_connection_get_unix_fd(static_cast<DBusConnection *>(peer.internalPointer()), &fd)
        || getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0)
        return std::nullopt;
    return credentials.uid;
}

} // namespace Kerntally
