// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal/linereader.h"

#include <array>
#include <cerrno>
#include <unistd.h>
#include <utility>

namespace Kerntally::Cli {

namespace {

/// No command is as long: what doesn't end by then is thrown away.
constexpr qsizetype longestCommand = 4096;

} // namespace

LineReader::LineReader(QObject *parent)
    : QObject(parent)
    , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &LineReader::receive);
}

void LineReader::receive()
{
    std::array<char, 4096> buffer = {};
    const ssize_t size = read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0) {
        m_notifier.setEnabled(false);
        if (!m_rest.isEmpty())
            emit lineRead(QString::fromUtf8(std::exchange(m_rest, {})));
        return;
    }
    m_rest.append(buffer.data(), size);
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        const QString line = QString::fromUtf8(m_rest.left(end));
        m_rest.remove(0, end + 1);
        emit lineRead(line);
    }
    if (m_rest.size() > longestCommand)
        m_rest.clear();
}

} // namespace Kerntally::Cli
