// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/durationtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <algorithm>

namespace Kerntally {

namespace {

constexpr qint64 second = 1'000'000'000; // ns

} // namespace

QString durationText(qint64 duration)
{
    const qint64 seconds = duration / second;
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString roughDurationText(qint64 duration)
{
    const QLocale locale;
    const qint64 seconds = std::max<qint64>((duration + second - 1) / second, 1);
    if (seconds < 120)
        return QCoreApplication::translate("Kerntally::DurationText", "%1 s").arg(locale.toString(seconds));
    if (seconds < 7200)
        return QCoreApplication::translate("Kerntally::DurationText", "%1 min").arg(locale.toString(seconds / 60));
    return QCoreApplication::translate("Kerntally::DurationText", "%1 h").arg(locale.toString(seconds / 3600));
}

} // namespace Kerntally
