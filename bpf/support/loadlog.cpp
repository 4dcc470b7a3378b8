// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/loadlog.h"

#include <cerrno>

namespace Kerntally {

LoadLog::LoadLog(std::size_t size)
    : m_verifier(size)
{
    m_options.sz = sizeof(m_options);
    m_options.kernel_log_buf = m_verifier.data();
    m_options.kernel_log_size = m_verifier.size();
}

LoadError LoadLog::error(const char *doing) const
{
    const int error = errno; // before anything else is called
    return LoadError::from(error, doing, text());
}

} // namespace Kerntally
