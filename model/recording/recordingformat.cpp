// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/recordingformat.h"

#include <QtEndian>

#include <zlib.h>

namespace Kerntally::RecordingFormat {

namespace {

void appendNumber(QByteArray &data, quint32 number)
{
    const quint32 little = qToLittleEndian(number);
    data.append(reinterpret_cast<const char *>(&little), sizeof(little));
}

} // namespace

quint32 checksum(QByteArrayView data)
{
    const auto *bytes = reinterpret_cast<const Bytef *>(data.data());
    return static_cast<quint32>(crc32_z(0, bytes, static_cast<z_size_t>(data.size())));
}

QByteArray fileHead()
{
    QByteArray head(magic);
    appendNumber(head, version);
    appendNumber(head, checksum(head));
    return head;
}

QByteArray record(RecordType type, const QByteArray &payload)
{
    Q_ASSERT(payload.size() <= qsizetype{maxPayload});
    QByteArray data(sync);
    appendNumber(data, static_cast<quint32>(payload.size()) | static_cast<quint32>(type) << 24);
    appendNumber(data, checksum(payload));
    appendNumber(data, checksum(data));
    return data.append(payload);
}

} // namespace Kerntally::RecordingFormat
