// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

/// What a measured window tells of itself, in a file that both sides map, so that telling costs it nothing.
struct FrameCount
{
    quint64 frames = 0;          ///< painted, of the whole window
    quint64 charts = 0;          ///< drawn anew
    double columnsPerSecond = 0; ///< of the chart: more often than this it can't change
    double firstNumber = 0;      ///< s, from the start of the process to the first painted number
};

/// The file, which is made where it isn't there, mapped.
class SharedFrameCount
{
public:
    explicit SharedFrameCount(const QString &path)
        : m_file(path)
    {
        if (m_file.open(QIODevice::ReadWrite) && m_file.resize(sizeof(FrameCount)))
            m_count = reinterpret_cast<FrameCount *>(m_file.map(0, sizeof(FrameCount)));
    }

    /// Null: it can't be mapped.
    volatile FrameCount *get() const { return m_count; }

private:
    QFile m_file;
    FrameCount *m_count = nullptr;
};
