// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal/terminal.h"

#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Kerntally::Cli {

namespace {

constexpr std::string_view otherScreen = "\033[?1049h";
constexpr std::string_view ownScreen = "\033[?1049l\033[?25h"; // and its cursor

void send(std::string_view text)
{
    // Where the terminal is gone there is nothing to be put right either.
    [[maybe_unused]] const ssize_t written = write(STDOUT_FILENO, text.data(), text.size());
}

} // namespace

Terminal::Terminal()
    : m_hasKeys(isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &m_before) == 0)
{
    enter();
}

Terminal::~Terminal()
{
    leave();
}

void Terminal::enter()
{
    if (m_isEntered)
        return;
    m_isEntered = true;
    if (m_hasKeys) {
        tcgetattr(STDIN_FILENO, &m_before);
        termios keys = m_before;
        keys.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO); // Ctrl-C and Ctrl-Z stay signals
        keys.c_cc[VMIN] = 1;
        keys.c_cc[VTIME] = 0;
        tcsetattr(STDIN_FILENO, TCSADRAIN, &keys);
    }
    send(otherScreen);
}

void Terminal::leave()
{
    if (!m_isEntered)
        return;
    m_isEntered = false;
    send(ownScreen);
    if (m_hasKeys)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &m_before);
}

QSize Terminal::size()
{
    winsize size = {};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
        return {80, 24};
    return {size.ws_col, size.ws_row};
}

} // namespace Kerntally::Cli
