// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/measurementresult.h"

#include "model/base/csv.h"

#include <algorithm>

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

QByteArray MeasurementResult::toCsv(const std::optional<MeasurementResult> &other) const
{
    const auto ratio = [](double of, double by) { return by > 0 ? QByteArray::number(of / by, 'f', 6) : QByteArray(); };
    const auto line = [&](const QByteArray &own, const QByteArray &compared) {
        return own + (other ? ',' + compared : QByteArray()) + "\r\n";
    };
    const QByteArray nothing = ",,";
    const auto commandOf = [](const MeasurementResult &run) {
        return quotedField(run.command.join(QLatin1Char(' '))).toUtf8();
    };
    QByteArray text = line("name,value,per second", "other run,difference,ratio");
    text += line("command," + commandOf(*this) + ',', other ? commandOf(*other) + nothing : nothing);
    text += line("seconds," + QByteArray::number(seconds, 'f', 6) + ',',
                 other ? QByteArray::number(other->seconds, 'f', 6) + ','
                         + QByteArray::number(seconds - other->seconds, 'f', 6) + ',' + ratio(seconds, other->seconds)
                       : nothing);
    text +=
        line("exit," + QByteArray::number(status) + ',', other ? QByteArray::number(other->status) + nothing : nothing);
    for (const Count &count : counts) {
        const Count *before = other ? other->find(count.id) : nullptr;
        const QByteArray sign = before && count.events < before->events ? "-" : "";
        text += line(
            quotedField(count.id).toUtf8() + ',' + QByteArray::number(count.events) + ','
                + QByteArray::number(rate(count), 'f', 3),
            before ? QByteArray::number(before->events) + ',' + sign
                    + QByteArray::number(sign.isEmpty() ? count.events - before->events : before->events - count.events)
                    + ',' + ratio(static_cast<double>(count.events), static_cast<double>(before->events))
                   : nothing);
    }
    return text;
}

const MeasurementResult::Count *MeasurementResult::find(const QString &id) const
{
    const auto found = std::find_if(counts.cbegin(), counts.cend(), [&](const Count &count) { return count.id == id; });
    return found == counts.cend() ? nullptr : &*found;
}

} // namespace Kerntally
