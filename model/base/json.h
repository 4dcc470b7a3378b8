// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1String>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Kerntally {

/// A JSON object in the making, its keys in the order in which they are added. QJsonObject would lose counts above
/// 2⁶³, and the order.
class JsonObject
{
public:
    JsonObject &add(QLatin1String key, quint64 number);
    /// Three decimals.
    JsonObject &add(QLatin1String key, double number);
    JsonObject &add(QLatin1String key, bool value);
    JsonObject &add(QLatin1String key, const QString &text);
    JsonObject &add(QLatin1String key, const QStringList &texts);
    JsonObject &add(QLatin1String key, const JsonObject &object);
    JsonObject &add(QLatin1String key, const QList<JsonObject> &objects);
    /// Lists in which a number that isn't known is null.
    JsonObject &add(QLatin1String key, const QList<std::optional<quint64>> &numbers);
    JsonObject &add(QLatin1String key, const QList<std::optional<double>> &numbers);
    JsonObject &addNull(QLatin1String key);
    JsonObject &add(const QString &key, const JsonObject &object);
    JsonObject &add(const QString &key, quint64 number);

    bool isEmpty() const { return m_members.isEmpty(); }
    /// On one line, without its end.
    QByteArray toByteArray() const;

private:
    JsonObject &addRaw(const QString &key, const QByteArray &value);

    QByteArray m_members;
};

} // namespace Kerntally
