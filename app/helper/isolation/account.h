// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace Kerntally {

/// A user and that user's primary group.
struct Account
{
    uid_t user;
    gid_t group;
};

/// The service's account. Throws std::runtime_error with instructions if it doesn't exist.
Account serviceAccount();
/// The account of a user id. Throws std::runtime_error if it doesn't exist.
Account accountOf(uid_t user);

} // namespace Kerntally
