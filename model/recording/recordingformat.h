// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <stdexcept>

/// The file of a recording, version 1. Numbers are little-endian; "varint" is as in model/recording/varint.h. Times are in ns since
/// the recording's start.
///
/// The file begins with 16 bytes: the magic (8), the version (4), and the CRC-32 of these 12 (4). Records follow, each with
/// a head of 16 bytes: the sync mark (4), the payload's length and in the top byte the record's type (4), the payload's
/// CRC-32 (4), and the CRC-32 of these 12 (4). A reader skips records of a type that it doesn't know. Whatever was being
/// written when the program died is the last record, and torn; where one in the middle is damaged, the next sync mark
/// leads on. Records stand for themselves, so that nothing else is lost.
///
/// - Header, the first record: JSON, an object. "program"; "source": the id of the source; "wall": ms since 1970 at the
///   start; "offset": of the local time from UTC in s; "counters": see there.
/// - Counters, when one was added or renamed: JSON, an array of all, in the order in which samples refer to them. Objects
///   with "number", "id", "name" and "definition".
/// - Samples: varints. How much the wall clock is ahead of "wall" plus the time, in ms (signed): it was set, or the machine
///   slept. The time of the sample before; the number of counters, and of each its total and its offset (value - total)
///   then. Samples to the end: time since the one before; 1 where what happened in it is not known, else 0; a mask of the
///   counters that moved (bit 0: the first); of each of these by how much the total and (signed) the offset changed.
///   What is not said didn't move.
/// - Marker, a lap: the time (varint) and the note (UTF-8). It takes the place of one at the same time.
/// - MarkerRemoved: the time (varint) of one that was taken away again.
/// - Alert: JSON, an object. "time"; "counter": its number; "quantity": "value", "rate" or "average"; "direction": "above"
///   or "below"; "limit" and "value": decimal numbers as strings, since they can be longer than JSON's; "rate"; "pid" and
///   "process" of who crossed it, where known.
/// - End: the time (varint) when the recording was stopped. Missing after a crash.
namespace Kerntally::RecordingFormat {

inline constexpr char magic[] = "\x89KTREC\r\n";
inline constexpr char sync[] = "\xA5KTr";
inline constexpr quint32 version = 1;
inline constexpr qsizetype headSize = 16;
inline constexpr quint32 maxPayload = 1U << 22;
inline constexpr qint64 maxTime = 1LL << 60; ///< ns: 36 years

enum RecordType : quint8 {
    Header = 1,
    Counters,
    Samples,
    Marker,
    Alert,
    End,
    MarkerRemoved,
};

/// CRC-32 as of zlib, PNG and Ethernet.
quint32 checksum(QByteArrayView data);
QByteArray fileHead();
QByteArray record(RecordType type, const QByteArray &payload);

} // namespace Kerntally::RecordingFormat
