// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/measurementresult.h"

#include "model/base/csv.h"

namespace Kerntally {

JsonObject MeasurementResult::toJson() const
{
    JsonObject counters;
    for (const Count &count : counts)
        counters.add(count.id, count.events);
    return JsonObject()
        .add(QLatin1String("command"), command)
        .add(QLatin1String("seconds"), seconds)
        .add(QLatin1String("exit"), static_cast<quint64>(status))
        .add(QLatin1String("counters"), counters);
}

QByteArray MeasurementResult::toCsv() const
{
    QByteArray text = "name,value,per second\r\n";
    text += "command," + quotedField(command.join(QLatin1Char(' '))).toUtf8() + ",\r\n";
    text += "seconds," + QByteArray::number(seconds, 'f', 6) + ",\r\n";
    text += "exit," + QByteArray::number(status) + ",\r\n";
    for (const Count &count : counts)
        text += quotedField(count.id).toUtf8() + ',' + QByteArray::number(count.events) + ','
            + QByteArray::number(rate(count), 'f', 3) + "\r\n";
    return text;
}

} // namespace Kerntally
