// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

/// Causes events of a rare tracepoint: takes and releases leases of a file.
class Leases
{
public:
    static constexpr const char *tracepoint = "filelock:generic_add_lease";

    Leases()
    {
        std::array<char, 32> name = {"/tmp/kerntally-XXXXXX"};
        ::close(mkstemp(name.data())); // closed, because a lease needs a file that isn't open for writing
        m_fd = ::open(name.data(), O_RDONLY | O_CLOEXEC);
        unlink(name.data());
    }
    ~Leases() { ::close(m_fd); }
    Leases(const Leases &) = delete;
    Leases &operator=(const Leases &) = delete;

    bool cause(quint64 times) const
    {
        bool good = m_fd >= 0;
        for (; times > 0; --times)
            good = fcntl(m_fd, F_SETLEASE, F_RDLCK) == 0 && fcntl(m_fd, F_SETLEASE, F_UNLCK) == 0 && good;
        return good;
    }

private:
    int m_fd = -1;
};
