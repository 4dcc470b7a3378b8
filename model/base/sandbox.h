// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// Whether this program runs in a Flatpak: of this computer it sees its own processes and few files. From any thread.
bool isInFlatpak();

} // namespace Kerntally
