// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

namespace Kerntally {

/// A new file that grows at its end, and stays whole where the disk is full.
class RecordWriter
{
public:
    /// Creates the file. Throws RecordingError, also if it exists.
    void open(const QString &path);
    void close();
    bool isOpen() const { return m_file.isOpen(); }

    /// Appends all data. Throws RecordingError if that fails; the file ends before this data then, and further calls
    /// may succeed.
    void append(const QByteArray &data);

    QString path() const { return m_file.fileName(); }
    qint64 size() const { return m_size; }

private:
    QFile m_file;
    qint64 m_size = 0;
};

} // namespace Kerntally
