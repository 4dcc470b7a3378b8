// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bpf/libbpf.h>

#include <cstdarg>
#include <string>

namespace Kerntally {

/// Collects what libbpf says in this thread, which otherwise goes to stderr.
class LibbpfLog
{
public:
    LibbpfLog();
    ~LibbpfLog();
    LibbpfLog(const LibbpfLog &) = delete;
    LibbpfLog &operator=(const LibbpfLog &) = delete;

    const std::string &text() const { return m_text; }

private:
    static int print(libbpf_print_level level, const char *format, va_list arguments); // NOLINT(cert-dcl50-cpp)

    static thread_local LibbpfLog *s_current;
    LibbpfLog *m_before;
    std::string m_text;
};

} // namespace Kerntally
