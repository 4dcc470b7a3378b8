// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The headers of a program for this machine that promise all that they can: code wherever one looks, in so many segments
/// (at most 0xffff), and as many tables of symbols as there can be, each of so many bytes.
QByteArray elfOfTables(quint64 tableSize, int segments = 1);
