// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace Kerntally {

namespace {

/// Without brackets. Qt leaves what terminals obey as it is: DEL and the controls after it.
QByteArray quoted(const QJsonArray &texts)
{
    const QByteArray array = QJsonDocument(texts).toJson(QJsonDocument::Compact);
    QString safe;
    for (const QChar letter : QString::fromUtf8(array)) {
        if (letter >= QChar(0x7f) && letter < QChar(0xa0))
            safe += QStringLiteral("\\u%1").arg(uint{letter.unicode()}, 4, 16, QLatin1Char('0'));
        else
            safe += letter;
    }
    return safe.mid(1, safe.size() - 2).toUtf8();
}

QByteArray quoted(const QString &text)
{
    return quoted(QJsonArray{text});
}

QByteArray text(quint64 number)
{
    return QByteArray::number(number);
}

QByteArray text(double number)
{
    return std::isfinite(number) ? QByteArray::number(number, 'f', 3) : QByteArray("null");
}

template<typename Number>
QByteArray list(const QList<std::optional<Number>> &numbers)
{
    QByteArrayList texts;
    for (const std::optional<Number> &number : numbers)
        texts += number ? text(*number) : QByteArray("null");
    return '[' + texts.join(',') + ']';
}

} // namespace

JsonObject &JsonObject::add(QLatin1String key, quint64 number)
{
    return addRaw(key, text(number));
}

JsonObject &JsonObject::add(QLatin1String key, double number)
{
    return addRaw(key, text(number));
}

JsonObject &JsonObject::add(QLatin1String key, const QList<std::optional<quint64>> &numbers)
{
    return addRaw(key, list(numbers));
}

JsonObject &JsonObject::add(QLatin1String key, const QList<std::optional<double>> &numbers)
{
    return addRaw(key, list(numbers));
}

JsonObject &JsonObject::add(QLatin1String key, bool value)
{
    return addRaw(key, value ? "true" : "false");
}

JsonObject &JsonObject::add(QLatin1String key, const QString &text)
{
    return addRaw(key, quoted(text));
}

JsonObject &JsonObject::add(QLatin1String key, const QStringList &texts)
{
    return addRaw(key, '[' + quoted(QJsonArray::fromStringList(texts)) + ']');
}

JsonObject &JsonObject::add(const QString &key, quint64 number)
{
    return addRaw(key, text(number));
}

JsonObject &JsonObject::add(QLatin1String key, const JsonObject &object)
{
    return addRaw(key, object.toByteArray());
}

JsonObject &JsonObject::add(const QString &key, const JsonObject &object)
{
    return addRaw(key, object.toByteArray());
}

JsonObject &JsonObject::add(QLatin1String key, const QList<JsonObject> &objects)
{
    QByteArrayList texts;
    for (const JsonObject &object : objects)
        texts += object.toByteArray();
    return addRaw(key, '[' + texts.join(',') + ']');
}

JsonObject &JsonObject::addNull(QLatin1String key)
{
    return addRaw(key, "null");
}

QByteArray JsonObject::toByteArray() const
{
    return '{' + m_members + '}';
}

JsonObject &JsonObject::addRaw(const QString &key, const QByteArray &value)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += quoted(key) + ':' + value;
    return *this;
}

} // namespace Kerntally
