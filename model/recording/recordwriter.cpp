// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/recordwriter.h"

#include "model/recording/recordingerror.h"

#include <algorithm>

namespace Kerntally {

void RecordWriter::open(const QString &path)
{
    close();
    m_file.setFileName(path);
    m_size = 0;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        throw RecordingError(m_file.errorString());
}

void RecordWriter::close()
{
    m_file.close();
}

void RecordWriter::append(const QByteArray &data)
{
    qint64 done = 0;
    qint64 written = 0;
    do { // one that falls short doesn't tell why, but the next one does
        written = m_file.write(data.constData() + done, data.size() - done);
        done += std::max<qint64>(written, 0);
    } while (written > 0 && done < data.size());
    if (done == data.size()) {
        m_size += done;
        return;
    }
    const QString reason = m_file.errorString();
    m_file.resize(m_size);
    m_file.seek(m_size);
    throw RecordingError(reason);
}

} // namespace Kerntally
