// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/recordwriter.h"

namespace Kerntally {

bool RecordWriter::open(const QString &path)
{
    close();
    m_file.setFileName(path);
    m_size = 0;
    const bool opened = m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered);
    m_error = m_file.errorString();
    return opened;
}

void RecordWriter::close()
{
    m_file.close();
}

bool RecordWriter::append(const QByteArray &data)
{
    if (m_file.write(data) == data.size()) {
        m_size += data.size();
        return true;
    }
    m_error = m_file.errorString();
    m_file.resize(m_size);
    m_file.seek(m_size);
    return false;
}

} // namespace Kerntally
