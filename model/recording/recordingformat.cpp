// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/recordingformat.h"

#include "model/recording/crc32.h"

#include <QtEndian>

namespace Kerntally::RecordingFormat {

namespace {

void appendNumber(QByteArray &data, quint32 number)
{
    const quint32 little = qToLittleEndian(number);
    data.append(reinterpret_cast<const char *>(&little), sizeof(little));
}

} // namespace

QByteArray fileHead()
{
    QByteArray head(magic);
    appendNumber(head, version);
    appendNumber(head, crc32(head));
    return head;
}

QByteArray record(RecordType type, const QByteArray &payload)
{
    Q_ASSERT(payload.size() <= qsizetype{maxPayload});
    QByteArray data(sync);
    appendNumber(data, static_cast<quint32>(payload.size()) | static_cast<quint32>(type) << 24);
    appendNumber(data, crc32(payload));
    appendNumber(data, crc32(data));
    return data.append(payload);
}

} // namespace Kerntally::RecordingFormat
