// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/btftypes.h"

#include <bpf/btf.h>

namespace Kerntally {

void FreeBtf::operator()(btf *types) const noexcept
{
    btf__free(types);
}

} // namespace Kerntally
