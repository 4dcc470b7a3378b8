// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/output.h"

#include "model/base/bytetext.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Kerntally::Cli {

namespace {

bool canMoveCursor()
{
    const QByteArray terminal = qgetenv("TERM");
    return isatty(STDOUT_FILENO) != 0 && !terminal.isEmpty() && terminal != "dumb";
}

/// Returns the error, or 0. Waits where the other end was made not to block.
int writeAll(int fd, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written = ::write(fd, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (written >= 0) {
            done += written;
        } else if (errno == EAGAIN) {
            pollfd wait = {fd, POLLOUT, 0};
            poll(&wait, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

} // namespace

Output::Output(QObject *parent)
    : QObject(parent)
    , m_hangUp(STDOUT_FILENO, QSocketNotifier::Exception)
    , m_isTerminal(canMoveCursor())
{
    // A reader that leaves is noticed at once, also while there is nothing to write.
    connect(&m_hangUp, &QSocketNotifier::activated, this, [this] {
        m_hangUp.setEnabled(false);
        m_isOpen = false;
        emit closed();
    });
}

int Output::width() const
{
    winsize size = {};
    if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

void Output::line(const QString &text)
{
    write(printable(text).toUtf8() + '\n');
}

void Output::lines(const QStringList &texts)
{
    write(printable(texts.join(QLatin1Char('\n'))).toUtf8() + '\n');
}

void Output::json(const JsonObject &object)
{
    write(object.toByteArray() + '\n');
}

void Output::write(const QByteArray &bytes)
{
    if (!m_isOpen)
        return;
    const int error = writeAll(STDOUT_FILENO, bytes);
    if (error == 0)
        return;
    m_isOpen = false;
    m_hangUp.setEnabled(false);
    if (error == EPIPE || error == EIO) { // EIO: the terminal is gone
        emit closed();
        return;
    }
    m_hasFailed = true;
    complain(QStringLiteral("The output can't be written: %1.").arg(QString::fromLocal8Bit(std::strerror(error))));
    emit failed();
}

void complain(const QString &message)
{
    writeAll(STDERR_FILENO, "kerntally-cli: " + printable(message).toUtf8() + '\n');
}

} // namespace Kerntally::Cli
