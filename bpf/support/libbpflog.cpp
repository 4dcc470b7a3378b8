// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/libbpflog.h"

#include <array>
#include <cstdio>
#include <mutex>

namespace Kerntally {

thread_local LibbpfLog *LibbpfLog::s_current = nullptr;

LibbpfLog::LibbpfLog()
    : m_before(s_current)
{
    // Once and for all: other threads may be at it.
    static std::once_flag set;
    std::call_once(set, [] { libbpf_set_print(&LibbpfLog::print); });
    s_current = this;
}

LibbpfLog::~LibbpfLog()
{
    s_current = m_before;
}

int LibbpfLog::print(libbpf_print_level level, const char *format, va_list arguments) // NOLINT(cert-dcl50-cpp)
{
    if (level == LIBBPF_DEBUG)
        return 0;
    if (!s_current)
        return std::vfprintf(stderr, format, arguments);
    std::array<char, 2048> line = {};
    const int length = std::vsnprintf(line.data(), line.size(), format, arguments);
    s_current->m_text += line.data();
    return length;
}

} // namespace Kerntally
