// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/possiblecpus.h"

#include "bpf/support/loaderror.h"

#include <cerrno>
#include <fstream>
#include <stdexcept>
#include <string>

namespace Kerntally {

unsigned possibleCpus()
{
    // "0", "0-7" or "0-3,8-11": the last number counts.
    errno = 0;
    std::ifstream file("/sys/devices/system/cpu/possible");
    std::string list;
    if (!(file >> list)) {
        if (errno == EMFILE)
            throw LoadError::from(errno, {}, {});
        throw std::runtime_error("/sys/devices/system/cpu/possible can't be read: is /sys mounted?");
    }
    const auto last = list.find_last_of(",-");
    return static_cast<unsigned>(std::stoul(last == std::string::npos ? list : list.substr(last + 1))) + 1;
}

} // namespace Kerntally
