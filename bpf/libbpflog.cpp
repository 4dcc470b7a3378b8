// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/libbpflog.h"

#include <array>
#include <cstdio>

namespace Kerntally {

thread_local LibbpfLog *LibbpfLog::s_current = nullptr;

LibbpfLog::LibbpfLog()
    : m_before(s_current)
    , m_print(libbpf_set_print(&LibbpfLog::print))
{
    s_current = this;
}

LibbpfLog::~LibbpfLog()
{
    s_current = m_before;
    libbpf_set_print(m_print);
}

int LibbpfLog::print(libbpf_print_level level, const char *format, va_list arguments) // NOLINT(cert-dcl50-cpp)
{
    if (level == LIBBPF_DEBUG || !s_current)
        return 0;
    std::array<char, 2048> line = {};
    const int length = std::vsnprintf(line.data(), line.size(), format, arguments);
    s_current->m_text += line.data();
    return length;
}

} // namespace Kerntally
