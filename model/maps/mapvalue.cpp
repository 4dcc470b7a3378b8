// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/maps/mapvalue.h"

#include "model/base/countererror.h"
#include "model/base/loadfailure.h"
#include "model/base/translatedtext.h"

#include <utility>

namespace Kerntally {

MapValue::MapValue(std::shared_ptr<const ForeignMap> map, MapNumber number)
    : m_map(std::move(map))
    , m_number(std::move(number))
{
}

std::optional<quint64> MapValue::read()
{
    std::vector<std::byte> value;
    if (!m_map->read(m_number.key, value))
        return std::nullopt;
    return m_map->numberIn(value, m_number.field);
}

void MapValue::requireWritable() const
{
    const char *const why = m_map->whyNotWritten();
    if (!why)
        return;
    QString words = translatedLoadText(why);
    if (!m_map->isWritable()) {
        words += QLatin1Char(' ')
            + translatedText(QT_TRANSLATE_NOOP(
                "Kerntally",
                "Remove it and add it again with writing allowed: --write-map on the command line, 'Allow changing "
                "the values' in the window."));
    }
    throw CounterError(words);
}

void MapValue::write(quint64 value)
{
    switch (m_map->write(m_number, value)) {
    case ForeignMap::Written::Yes:
        return;
    case ForeignMap::Written::NoEntry:
        throw ForeignGone();
    case ForeignMap::Written::TooLarge:
        throw CounterError(
            translatedText(QT_TRANSLATE_NOOP("Kerntally",
                                             "The map's field has only %1 bits: %2 doesn't fit; it stays "
                                             "as it was."))
                .arg(m_number.field.bits - (m_number.field.isSigned ? 1U : 0U))
                .arg(value));
    case ForeignMap::Written::Refused:
        throw CounterError(
            translatedText(QT_TRANSLATE_NOOP("Kerntally", "The kernel doesn't let this map be written.")));
    }
}

} // namespace Kerntally
