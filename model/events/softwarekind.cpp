// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/closestnames.h"
#include "model/base/sourceerror.h"
#include "model/base/translatedtext.h"
#include "model/events/eventkind.h"

#include <algorithm>
#include <array>
#include <memory>

namespace Kerntally {

namespace {

struct SoftwareEvent
{
    const char *name;
    const char *alias; ///< that perf knows, too; empty: none
    const char *title;
    const char *definition;
};

constexpr std::array softwareEvents = {
    SoftwareEvent{"page-faults", "faults", QT_TRANSLATE_NOOP("Kerntally", "Page faults"),
                  QT_TRANSLATE_NOOP("Kerntally",
                                    "Memory that was touched and had to be found first, with and without "
                                    "reading it from a disk.")},
    SoftwareEvent{"minor-faults", "", QT_TRANSLATE_NOOP("Kerntally", "Minor page faults"),
                  QT_TRANSLATE_NOOP("Kerntally", "Page faults that nothing had to be read from a disk for.")},
    SoftwareEvent{"major-faults", "", QT_TRANSLATE_NOOP("Kerntally", "Major page faults"),
                  QT_TRANSLATE_NOOP("Kerntally", "Page faults that waited for a disk.")},
    SoftwareEvent{"context-switches", "cs", QT_TRANSLATE_NOOP("Kerntally", "Context switches"),
                  QT_TRANSLATE_NOOP("Kerntally", "A CPU turned from one task to another, or to idling.")},
    SoftwareEvent{"cpu-migrations", "migrations", QT_TRANSLATE_NOOP("Kerntally", "CPU migrations"),
                  QT_TRANSLATE_NOOP("Kerntally", "A task went on on another CPU than before.")},
    SoftwareEvent{"cgroup-switches", "", QT_TRANSLATE_NOOP("Kerntally", "Control group switches"),
                  QT_TRANSLATE_NOOP("Kerntally", "A CPU turned to a task of another control group.")},
    SoftwareEvent{"alignment-faults", "", QT_TRANSLATE_NOOP("Kerntally", "Alignment faults"),
                  QT_TRANSLATE_NOOP("Kerntally", "Unaligned accesses that the kernel had to mend; never on x86.")},
    SoftwareEvent{"emulation-faults", "", QT_TRANSLATE_NOOP("Kerntally", "Emulation faults"),
                  QT_TRANSLATE_NOOP("Kerntally", "Instructions that the kernel had to emulate; never on x86.")},
};

/// What the kernel counts by itself, by the names that perf has.
class SoftwareKind : public EventKind
{
public:
    QString name() const override { return QStringLiteral("perf"); }
    QString title() const override { return translatedText(QT_TRANSLATE_NOOP("Kerntally", "Software events")); }
    QString example() const override { return QStringLiteral("perf:page-faults"); }
    QString summary() const override
    {
        return translatedText(QT_TRANSLATE_NOOP("Kerntally", "a software event, as perf list names it"));
    }

    EventSpec parse(const QString &id) const override
    {
        const QString wanted = id.mid(prefix().size());
        const auto event = std::find_if(softwareEvents.begin(), softwareEvents.end(), [&](const SoftwareEvent &known) {
            return wanted == QLatin1String(known.name) || (!wanted.isEmpty() && wanted == QLatin1String(known.alias));
        });
        if (event == softwareEvents.end()) {
            throw UnknownName(
                translatedText(QT_TRANSLATE_NOOP("Kerntally", "There is no software event '%1'.")).arg(wanted)
                + suggestion(closestNames(id, ids())));
        }
        return {.id = prefix() + QLatin1String(event->name),
                .name = translatedText(event->title),
                .definition = definitionOf(*event),
                .request = {.kind = name().toStdString(), .strings = {event->name}}};
    }
    QList<EventGroup> catalog() const override
    {
        EventGroup group{.title = title()};
        for (const SoftwareEvent &event : softwareEvents) {
            const QString id = prefix() + QLatin1String(event.name);
            group.events.append({id, QLatin1String(event.name), translatedText(event.definition), definitionOf(event)});
        }
        return {group};
    }

private:
    QStringList ids() const
    {
        QStringList all;
        for (const SoftwareEvent &event : softwareEvents)
            all += prefix() + QLatin1String(event.name);
        return all;
    }
    static QString definitionOf(const SoftwareEvent &event)
    {
        return translatedText(event.definition) + QLatin1Char(' ')
            + translatedText(QT_TRANSLATE_NOOP("Kerntally",
                                               "A CPU that comes online meanwhile is counted within a second or two."));
    }
};

} // namespace

std::unique_ptr<EventKind> makeSoftwareKind()
{
    return std::make_unique<SoftwareKind>();
}

} // namespace Kerntally
