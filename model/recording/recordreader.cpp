// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/recordreader.h"

#include "model/recording/recordingformat.h"

#include <QDataStream>

#include <algorithm>

namespace Kerntally {

namespace {

/// A file with more of them is none of ours any more, and each costs time.
constexpr int mostDamages = 1000;
constexpr qint64 chunk = 65'536;

quint32 numberAt(const QByteArray &data, qsizetype position)
{
    QDataStream stream(data);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.skipRawData(static_cast<int>(position));
    quint32 number = 0;
    stream >> number;
    return number;
}

} // namespace

RecordReader::RecordReader(const QString &path)
    : m_file(path)
{
    if (!m_file.open(QIODevice::ReadOnly))
        throw RecordingError(tr("It can't be opened: %1").arg(m_file.errorString()));
    if (m_file.isSequential())
        throw RecordingError(tr("It is not a recording of Kerntally."));
    m_size = m_file.size();
    checkFileHead();
    m_position = RecordingFormat::headSize;
}

void RecordReader::checkFileHead()
{
    const QByteArray head = read(0, RecordingFormat::headSize);
    if (head.size() < RecordingFormat::headSize || !head.startsWith(RecordingFormat::magic))
        throw RecordingError(tr("It is not a recording of Kerntally."));
    if (numberAt(head, 12) != RecordingFormat::checksum(QByteArrayView(head).first(12)))
        throw RecordingError(tr("It is a recording, but its beginning is damaged."));
    if (numberAt(head, 8) != RecordingFormat::version)
        throw RecordingError(tr("It was recorded by a newer version of Kerntally (format %1; this one reads %2).")
                                 .arg(numberAt(head, 8))
                                 .arg(RecordingFormat::version));
}

std::optional<RecordReader::Record> RecordReader::next()
{
    Record record;
    while (m_position < m_size) {
        switch (tryRecord(record)) {
        case Found::Record:
            return record;
        case Found::Torn:
            m_position = m_size;
            return std::nullopt;
        case Found::Damage:
            if (m_damagedAt < 0)
                m_damagedAt = m_position;
            if (++m_damages > mostDamages)
                throw RecordingError(tr("It is damaged in too many places."));
            ++m_position;
            if (!findSync())
                return std::nullopt;
            break;
        }
    }
    return std::nullopt;
}

RecordReader::Found RecordReader::tryRecord(Record &record)
{
    const QByteArray head = read(m_position, RecordingFormat::headSize);
    if (head.size() < RecordingFormat::headSize)
        return isTornEnd() ? Found::Torn : Found::Damage;
    const quint32 length = numberAt(head, 4) & 0xFFFFFFU;
    if (!head.startsWith(RecordingFormat::sync)
        || numberAt(head, 12) != RecordingFormat::checksum(QByteArrayView(head).first(12))
        || length > RecordingFormat::maxPayload)
        return isTornEnd() ? Found::Torn : Found::Damage;
    const qint64 end = m_position + RecordingFormat::headSize + length;
    if (end > m_size)
        return Found::Torn;
    record.payload = read(m_position + RecordingFormat::headSize, length);
    if (record.payload.size() != qsizetype{length} || numberAt(head, 8) != RecordingFormat::checksum(record.payload))
        return Found::Damage;
    record.type = static_cast<int>(numberAt(head, 4) >> 24);
    m_position = end;
    return Found::Record;
}

/// The beginning of a head, or zeros, which some file systems leave after a power cut.
bool RecordReader::isTornEnd()
{
    const QByteArray rest =
        read(m_position, m_size - m_position > RecordingFormat::headSize ? chunk : RecordingFormat::headSize);
    if (rest.size() < RecordingFormat::headSize)
        return rest.startsWith(QByteArrayView(RecordingFormat::sync).first(std::min<qsizetype>(4, rest.size())));
    return m_position + rest.size() == m_size && rest.count('\0') == rest.size();
}

/// From the position on; to the end where there is none.
bool RecordReader::findSync()
{
    while (m_position < m_size) {
        const QByteArray data = read(m_position, chunk);
        const qsizetype found = data.indexOf(RecordingFormat::sync);
        if (found >= 0) {
            m_position += found;
            return true;
        }
        if (data.size() < chunk)
            break;
        m_position += chunk - 3; // it may lie across the edge
    }
    m_position = m_size;
    return false;
}

QByteArray RecordReader::read(qint64 position, qint64 length)
{
    if (!m_file.seek(position))
        throw RecordingError(tr("It can't be read: %1").arg(m_file.errorString()));
    QByteArray data = m_file.read(length);
    if (data.isEmpty() && length > 0 && m_file.error() != QFileDevice::NoError)
        throw RecordingError(tr("It can't be read: %1").arg(m_file.errorString()));
    return data;
}

} // namespace Kerntally
