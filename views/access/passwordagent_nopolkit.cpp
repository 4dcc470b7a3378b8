// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled in place of passwordagent.cpp where polkit-qt is missing.
#include "views/access/passwordagent.h"

#include <QWidget>

namespace Kerntally {

class PasswordAgent::Listener
{
};

PasswordAgent::PasswordAgent(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

PasswordAgent::~PasswordAgent() = default;

bool PasswordAgent::start()
{
    return false;
}

} // namespace Kerntally
