// SPDX-License-Identifier: GPL-3.0-or-later
// In place of what needs polkit-qt, where there is none.
#include "views/access/passwordagent.h"
#include "views/access/passwordforecast.h"

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

PasswordForecast::PasswordForecast(QObject *parent)
    : QObject(parent)
{
}

void PasswordForecast::check() {}

} // namespace Kerntally
