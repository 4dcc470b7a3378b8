// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kernel/layout.h"

#include <functional>

namespace Kerntally {

/// Where a session's notices arrive.
class NoticeStream
{
public:
    NoticeStream() = default;
    NoticeStream(const NoticeStream &) = delete;
    NoticeStream &operator=(const NoticeStream &) = delete;
    virtual ~NoticeStream() = default;

    /// Readable (POLLIN) while notices wait. Owned by the stream.
    virtual int descriptor() const noexcept = 0;
    /// Takes all notices that wait, oldest first. One thread at a time.
    virtual void drain(const std::function<void(const kt_notice &)> &take) = 0;
};

} // namespace Kerntally
