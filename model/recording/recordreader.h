// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recording/recordingerror.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>

#include <optional>

namespace Kerntally {

/// Takes the records out of a recording's file, and finds the next one after damage.
class RecordReader
{
    Q_DECLARE_TR_FUNCTIONS(Kerntally::RecordReader)

public:
    struct Record
    {
        int type = 0;
        QByteArray payload;
    };

    /// Throws RecordingError where the file can't be opened or is none of ours.
    explicit RecordReader(const QString &path);

    /// None at the end. A torn last record is the end, too. Throws RecordingError where the file can't be read, or is
    /// damaged again and again.
    std::optional<Record> next();

    qint64 size() const { return m_size; }
    qint64 position() const { return m_position; }
    /// Where the first damage is; -1: none so far.
    qint64 damagedAt() const { return m_damagedAt; }

private:
    enum class Found {
        Record,
        Torn,
        Damage,
    };

    QByteArray read(qint64 position, qint64 length);
    void checkFileHead();
    Found tryRecord(Record &record);
    bool isTornEnd();
    bool findSync();

    QFile m_file;
    qint64 m_size = 0;
    qint64 m_position = 0;
    qint64 m_damagedAt = -1;
    int m_damages = 0;
};

} // namespace Kerntally
