// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include <termios.h>

namespace Kerntally::Cli {

/// Switches the terminal to its alternate screen and to raw input, from construction to destruction.
class Terminal
{
public:
    /// Of a standard output that is a terminal.
    Terminal();
    ~Terminal();
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    void enter();
    void leave();

    /// Whether keys come from it: standard input is a terminal, too.
    bool hasKeys() const { return m_hasKeys; }
    static QSize size();

private:
    bool m_hasKeys;
    bool m_isEntered = false;
    termios m_before = {};
};

} // namespace Kerntally::Cli
