// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled in place of passwordforecast.cpp where polkit-qt is missing.
#include "views/access/passwordforecast.h"

namespace Kerntally {

PasswordForecast::PasswordForecast(QObject *parent)
    : QObject(parent)
{
}

void PasswordForecast::check() {}

} // namespace Kerntally
