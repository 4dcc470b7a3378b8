// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/walltime.h"

#include "model/base/clock.h"

#include <QDateTime>

namespace Kerntally::Cli {

namespace {

QDateTime wallTime(qint64 monotonic)
{
    const qint64 age = (monotonicNow() - monotonic) / 1'000'000;
    return QDateTime::currentDateTimeUtc().addMSecs(-age);
}

} // namespace

QString isoTime(qint64 monotonic)
{
    return wallTime(monotonic).toString(Qt::ISODateWithMs);
}

QString localTime(qint64 monotonic)
{
    return wallTime(monotonic).toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
}

} // namespace Kerntally::Cli
