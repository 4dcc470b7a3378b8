// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/top/screenview.h"

#include "app/cli/terminal/screen.h"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace Kerntally::Cli {

namespace {

constexpr qsizetype messagesKept = 200;

const char *const home = "\033[H";
const char *const eraseLine = "\033[K";
const char *const eraseBelow = "\033[J";
const char *const hideCursor = "\033[?25l";
const char *const showCursor = "\033[?25h";

} // namespace

ScreenView::ScreenView(Output &output, UnixSignals &signalsOfSystem)
    : m_output(output)
{
    if (m_terminal.hasKeys()) {
        m_keys = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_keys.get(), &QSocketNotifier::activated, this, &ScreenView::receiveKeys);
        m_messages += QStringLiteral("Type help for commands; Ctrl-C ends.");
    } else {
        m_lines = std::make_unique<LineReader>();
        connect(m_lines.get(), &LineReader::lineRead, this, &TopView::lineEntered);
    }
    connect(&signalsOfSystem, &UnixSignals::resized, this, &ScreenView::draw);
    connect(&signalsOfSystem, &UnixSignals::suspending, this, [this] { m_terminal.leave(); });
    connect(&signalsOfSystem, &UnixSignals::resumed, this, [this] {
        if (m_isOpen)
            m_terminal.enter();
        draw();
    });
}

void ScreenView::show(const TopFrame &frame)
{
    m_frame = frame;
    draw();
}

void ScreenView::tell(const Reply &reply)
{
    m_messages += reply.text;
    if (m_messages.size() > messagesKept)
        m_messages.removeFirst();
    draw();
}

void ScreenView::close()
{
    m_isOpen = false;
    m_terminal.leave();
    if (!m_frame)
        return;
    QStringList lines = {statisticsTitle(*m_frame)};
    lines += statisticsTable(*m_frame).lines(Terminal::size().width());
    const QString missed = missedText(*m_frame);
    if (!missed.isEmpty())
        lines += missed;
    m_output.lines(lines);
}

void ScreenView::receiveKeys()
{
    std::array<char, 1024> buffer = {};
    const ssize_t size = read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0) {
        m_keys->setEnabled(false);
        return;
    }
    const QStringList lines = m_editor.feed(QByteArray(buffer.data(), size));
    for (const QString &line : lines)
        emit lineEntered(line);
    draw();
}

/// All in one piece, line by line over what is there: nothing flickers, and what is typed is always drawn last.
void ScreenView::draw()
{
    if (!m_isOpen || !m_frame)
        return;
    const QSize size = Terminal::size();
    Screen screen;
    screen.statistics = wrapped(statisticsTitle(*m_frame), size.width());
    screen.statistics += statisticsTable(*m_frame).lines(size.width());
    const QString missed = missedText(*m_frame);
    if (!missed.isEmpty())
        screen.statistics += wrapped(missed, size.width());
    screen.messages = m_messages;
    if (m_keys)
        screen.typed = m_editor.text();

    const QString between = QLatin1String(eraseLine) + QLatin1String("\r\n");
    m_output.write(QByteArray(hideCursor) + home + screen.lines(size).join(between).toUtf8() + eraseLine + eraseBelow
                   + (m_keys ? showCursor : ""));
}

} // namespace Kerntally::Cli
