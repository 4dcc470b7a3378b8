// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// An ELF file for this machine with the maximum of what its headers can announce: executable segments everywhere (at
/// most 0xffff), and the maximum number of symbol tables, each of tableSize bytes.
QByteArray elfOfTables(quint64 tableSize, int segments = 1);
