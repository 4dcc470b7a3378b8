// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace Kerntally {

/// A user with their own group.
struct Account
{
    uid_t user;
    gid_t group;
};

/// The service's own. Throws std::runtime_error, which says how to create it, where there is none.
Account serviceAccount();
/// Throws std::runtime_error where there is no such user.
Account accountOf(uid_t user);

} // namespace Kerntally
