// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

namespace Kerntally {

/// A new file that grows at its end, and stays whole where the disk is full.
class RecordWriter
{
public:
    /// Whether it could be made. Never takes one that exists.
    bool open(const QString &path);
    void close();
    bool isOpen() const { return m_file.isOpen(); }

    /// All of it or nothing.
    bool append(const QByteArray &data);

    QString path() const { return m_file.fileName(); }
    QString error() const { return m_error; }
    qint64 size() const { return m_size; }

private:
    QFile m_file;
    QString m_error;
    qint64 m_size = 0;
};

} // namespace Kerntally
