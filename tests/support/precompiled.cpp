// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing: its target is there for the headers that are compiled with it.
