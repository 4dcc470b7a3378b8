// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/clirun.h"

#include "bpf/support/uniquefd.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

namespace CliTest {

/// A process of the program in a pseudo-terminal.
class TerminalRun
{
public:
    TerminalRun(const QString &arguments, unsigned short columns, unsigned short rows)
    {
        int own = -1;
        int theirs = -1;
        const winsize size = {rows, columns, 0, 0};
        if (openpty(&own, &theirs, nullptr, nullptr, &size) != 0)
            qFatal("openpty: %s", strerror(errno));
        master = Kerntally::UniqueFd(own);
        slave = Kerntally::UniqueFd(theirs);
        modesBefore = modes();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier([theirs] { login_tty(theirs); });
        process.start(program, words(arguments));
    }
    ~TerminalRun()
    {
        process.kill();
        process.waitForFinished();
    }
    TerminalRun(const TerminalRun &) = delete;
    TerminalRun &operator=(const TerminalRun &) = delete;

    void type(const QByteArray &keys) const
    {
        QCOMPARE(write(master.get(), keys.constData(), static_cast<std::size_t>(keys.size())), keys.size());
    }

    /// Reads until a completely drawn screen meets the condition.
    template<typename Condition>
    bool waitForScreen(const Condition &isRight)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < patience) {
            read();
            const qsizetype end = shown.lastIndexOf("\033[J"); // the end of a drawing
            const qsizetype begin = end < 0 ? -1 : shown.lastIndexOf("\033[H", end);
            if (begin >= 0 && isRight(screenLines(shown.mid(begin, end - begin))))
                return true;
        }
        qWarning("Last shown: %s", shown.right(1000).constData());
        return false;
    }

    bool waitForEnd()
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < patience) {
            read();
            if (process.waitForFinished(1) || process.state() == QProcess::NotRunning) {
                read();
                return true;
            }
        }
        return false;
    }

    tcflag_t modes() const
    {
        termios now = {};
        tcgetattr(slave.get(), &now);
        return now.c_lflag & static_cast<tcflag_t>(ICANON | ECHO);
    }

    static QStringList screenLines(const QByteArray &drawing)
    {
        static const QRegularExpression escapes(QStringLiteral("\033\\[[?0-9;]*[A-Za-z]"));
        return QString::fromUtf8(drawing).remove(escapes).remove(QLatin1Char('\r')).split(QLatin1Char('\n'));
    }

    QProcess process;
    Kerntally::UniqueFd master;
    Kerntally::UniqueFd slave;
    tcflag_t modesBefore = 0; ///< the terminal's modes before the program's start
    QByteArray shown;

private:
    void read()
    {
        pollfd ready = {master.get(), POLLIN, 0};
        std::array<char, 4096> buffer;
        for (int wait = 20; poll(&ready, 1, wait) > 0 && (ready.revents & POLLIN) != 0; wait = 0) {
            const ssize_t size = ::read(master.get(), buffer.data(), buffer.size());
            if (size <= 0)
                return;
            shown.append(buffer.data(), size);
        }
    }
};

} // namespace CliTest
