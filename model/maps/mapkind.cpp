// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/translatedtext.h"
#include "model/events/eventkind.h"
#include "model/maps/mapid.h"

#include <memory>

namespace Kerntally {

namespace {

/// Numbers in BPF maps that other programs made, which the source reads (CounterSource::addMap()).
class MapKind : public EventKind
{
public:
    QString name() const override { return QStringLiteral("map"); }
    QString title() const override { return translatedText(QT_TRANSLATE_NOOP("Kerntally", "BPF maps")); }
    QString example() const override { return QStringLiteral("map:/sys/fs/bpf/NAME[KEY]"); }
    QString summary() const override
    {
        return translatedText(QT_TRANSLATE_NOOP("Kerntally", "a number in another program's BPF map"));
    }

    EventSpec parse(const QString &id) const override
    {
        const MapId place = MapId::parse(id);
        const QString whole = place.map() + place.selector;
        return {.id = whole, .name = whole, .definition = {}, .request = {}};
    }
    bool isListed() const override { return false; }
    bool isRead() const override { return true; }
};

} // namespace

std::unique_ptr<EventKind> makeMapKind()
{
    return std::make_unique<MapKind>();
}

} // namespace Kerntally
