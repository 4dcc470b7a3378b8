// SPDX-License-Identifier: GPL-3.0-or-later
// The one list of what the kernel can be asked to count.
#include "bpf/kinds/programkind.h"

namespace Kerntally {

ProgramKind builtinProgramKind();
ProgramKind syscallProgramKind();
ProgramKind tracepointProgramKind();
ProgramKind functionProgramKind();
ProgramKind softwareProgramKind();

const std::vector<ProgramKind> &programKinds()
{
    static const std::vector<ProgramKind> all = {
        builtinProgramKind(),  syscallProgramKind(),  tracepointProgramKind(),
        functionProgramKind(), softwareProgramKind(),
    };
    return all;
}

} // namespace Kerntally
