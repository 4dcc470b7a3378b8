// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/causes/causewatch.h"

namespace Kerntally {

/// A reading as CSV (RFC 4180), for machines: numbers bare, most events first, the others without a name.
QString causesCsv(const CauseWatch::Reading &reading, CauseWatch::By by);

} // namespace Kerntally
