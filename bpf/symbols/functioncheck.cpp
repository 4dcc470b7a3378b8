// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/symbols/functioncheck.h"

#include "bpf/support/translatable.h"
#include "bpf/symbols/elffunctions.h"

namespace Kerntally {

void requireFunction(int file, std::uint64_t offset)
{
    if (!ElfFunctions::haveBeginAt(file, offset))
        throw noFunctionThere();
}

LoadError noFunctionThere()
{
    return {LoadError::Reason::NoFunction, KT_TR_NOOP("LoadError", "No function of the file begins there."),
            KT_TR_NOOP("LoadError", "The file may have changed meanwhile.")};
}

} // namespace Kerntally
