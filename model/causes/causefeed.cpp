// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/causes/causefeed.h"

#include "bpf/programs/causereader.h"
#include "model/base/sourceerror.h"

#include <exception>

namespace Kerntally {

void CauseFeed::readMap(int map, const Tell &tell)
{
    try {
        readCauses(map, tell);
    } catch (const std::exception &error) {
        throw SourceError(QString::fromUtf8(error.what()));
    }
}

} // namespace Kerntally
