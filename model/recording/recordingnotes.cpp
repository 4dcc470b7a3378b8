// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/recordingnotes.h"

#include "model/counters/counter.h"
#include "model/recording/recordingformat.h"
#include "model/recording/varint.h"

#include <QJsonDocument>

namespace Kerntally::RecordingNotes {

namespace {

constexpr qsizetype longestNote = 10'000;

QString nameOf(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Rate:
        return QStringLiteral("rate");
    case Quantity::Average:
        return QStringLiteral("average");
    case Quantity::Value:
        break;
    }
    return QStringLiteral("value");
}

} // namespace

QJsonObject counter(const Counter &counter)
{
    return {
        {QStringLiteral("number"), counter.number()},
        {QStringLiteral("id"), counter.id()},
        {QStringLiteral("name"), counter.name()},
        {QStringLiteral("definition"), counter.definition()},
    };
}

QByteArray marker(qint64 time, const QString &note)
{
    QByteArray payload;
    appendVarint(payload, static_cast<quint64>(time));
    payload.append(note.left(longestNote).toUtf8());
    return RecordingFormat::record(RecordingFormat::Marker, payload);
}

QByteArray markerRemoved(qint64 time)
{
    QByteArray payload;
    appendVarint(payload, static_cast<quint64>(time));
    return RecordingFormat::record(RecordingFormat::MarkerRemoved, payload);
}

QByteArray alert(qint64 time, const Alert &alert)
{
    const bool below = alert.rule.direction == AlertRule::Direction::Below;
    QJsonObject object = {
        {QStringLiteral("time"), time},
        {QStringLiteral("counter"), alert.counter},
        {QStringLiteral("quantity"), nameOf(alert.rule.quantity)},
        {QStringLiteral("direction"), below ? QStringLiteral("below") : QStringLiteral("above")},
        {QStringLiteral("limit"), QString::number(alert.rule.limit)},
        {QStringLiteral("value"), QString::number(alert.value)},
    };
    if (alert.rule.quantity != Quantity::Value)
        object.insert(QStringLiteral("rate"), alert.rate);
    if (alert.pid != 0) {
        object.insert(QStringLiteral("pid"), alert.pid);
        object.insert(QStringLiteral("process"), alert.process);
    }
    if (alert.isAnotherUsers)
        object.insert(QStringLiteral("anotherUsers"), true);
    return RecordingFormat::record(RecordingFormat::Alert, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace Kerntally::RecordingNotes
