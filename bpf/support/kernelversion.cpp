// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/kernelversion.h"

#include <cstdio>
#include <sys/utsname.h>

namespace Kerntally {

std::string kernelRelease()
{
    utsname name = {};
    return uname(&name) == 0 ? name.release : "";
}

KernelVersion versionOf(const std::string &release)
{
    KernelVersion version;
    if (std::sscanf(release.c_str(), "%d.%d", &version.first, &version.second) != 2) // NOLINT(cert-err34-c)
        return {};
    return version;
}

} // namespace Kerntally
