// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output/reply.h"
#include "app/cli/output/table.h"
#include "app/cli/top/counterstatistics.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace Kerntally::Cli {

/// What top knows at one moment.
struct TopFrame
{
    qint64 time = 0; ///< ns, CLOCK_MONOTONIC
    QString source;
    std::vector<CounterStatistics> counters;
    quint64 missed = 0;
};

/// How top shows itself.
class TopView : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Once an interval, and a last time.
    virtual void show(const TopFrame &frame) = 0;
    /// Something was typed or has changed: for views that are in place.
    virtual void refresh(const TopFrame &frame) { Q_UNUSED(frame) }
    virtual void tell(const Reply &reply) = 0;
    /// After the last show().
    virtual void close() {}

signals:
    void lineEntered(const QString &line);
};

/// The lab's "Event Statistics".
Table statisticsTable(const TopFrame &frame);
QString statisticsTitle(const TopFrame &frame);
/// Empty where nothing was missed.
QString missedText(const TopFrame &frame);

} // namespace Kerntally::Cli
