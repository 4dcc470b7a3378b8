// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/libbpflog.h"
#include "bpf/support/loaderror.h"

#include <cstddef>
#include <string>
#include <vector>

namespace Kerntally {

/// What libbpf and the verifier say while something is loaded, for the error that comes of it.
class LoadLog
{
public:
    /// size: bytes that the verifier may fill; it fails where it has more to say.
    explicit LoadLog(std::size_t size = 65'536);

    /// For opening an object whose programs are to be loaded while this lives.
    const bpf_object_open_opts *options() const { return &m_options; }
    std::string text() const { return m_libbpf.text() + m_verifier.data(); }
    /// The error of the call that just failed, by errno. doing: a text that can be translated.
    LoadError error(const char *doing) const;

private:
    LibbpfLog m_libbpf;
    std::vector<char> m_verifier;
    bpf_object_open_opts m_options = {};
};

} // namespace Kerntally
