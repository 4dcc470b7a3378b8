// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace Kerntally {

namespace {

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace

JsonObject &JsonObject::add(QLatin1String key, quint64 number)
{
    return addRaw(key, QByteArray::number(number));
}

JsonObject &JsonObject::add(QLatin1String key, double number)
{
    return std::isfinite(number) ? addRaw(key, QByteArray::number(number, 'f', 3)) : addNull(key);
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
    return addRaw(key, QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

JsonObject &JsonObject::add(const QString &key, quint64 number)
{
    return addRaw(key, QByteArray::number(number));
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
