// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

struct btf;

namespace Kerntally {

struct FreeBtf
{
    void operator()(btf *types) const noexcept;
};

/// Owns BTF, the type information of the kernel, of a module or of a map.
using BtfTypes = std::unique_ptr<btf, FreeBtf>;

} // namespace Kerntally
