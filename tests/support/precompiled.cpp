// SPDX-License-Identifier: GPL-3.0-or-later
// Empty: the target exists for its precompiled header.
