// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/closestnames.h"
#include "model/base/sourceerror.h"
#include "model/base/translatedtext.h"
#include "model/events/eventkind.h"
#include "model/events/tracepointcatalog.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace Kerntally {

namespace {

/// Tracepoints of the running kernel, by subsystem and name, or by name alone.
class TracepointKind : public EventKind
{
public:
    QString name() const override { return QStringLiteral("tracepoint"); }
    QString prefix() const override { return {}; }
    QString title() const override { return translatedText(QT_TRANSLATE_NOOP("Kerntally", "Tracepoints")); }
    QString example() const override { return QStringLiteral("sched:sched_switch"); }
    QString summary() const override
    {
        return translatedText(QT_TRANSLATE_NOOP("Kerntally", "a tracepoint of the kernel"));
    }

    /// What a tracepoint or a subsystem that there is is part of; the rest may be misspelt.
    bool owns(const QString &id) const override
    {
        const qsizetype colon = id.indexOf(QLatin1Char(':'));
        if (colon < 0 || find(id) || m_catalog->tracepoints().isEmpty())
            return true;
        const QList<Tracepoint> &all = m_catalog->tracepoints();
        return std::any_of(all.begin(), all.end(), [&](const Tracepoint &tracepoint) {
            return tracepoint.subsystem == id.left(colon) || tracepoint.name == id.mid(colon + 1);
        });
    }
    EventSpec parse(const QString &id) const override
    {
        if (const std::optional<Tracepoint> found = find(id)) {
            return {.id = found->id(),
                    .name = found->id(),
                    .definition = found->definition(),
                    .request = {.kind = name().toStdString(), .strings = {found->name.toStdString()}}};
        }
        if (m_catalog->tracepoints().isEmpty())
            throw SourceError(translatedText(QT_TRANSLATE_NOOP(
                "Kerntally", "The kernel doesn't say which tracepoints it has (/sys/kernel/btf/vmlinux).")));
        throw UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "This kernel has no tracepoint '%1'.")).arg(id)
                          + suggestion(m_catalog->near(id)));
    }
    QList<EventGroup> catalog() const override
    {
        QList<EventGroup> groups;
        const TracepointCatalog all = TracepointCatalog::ofRunningKernel();
        for (const Tracepoint &tracepoint : all.tracepoints()) {
            if (groups.isEmpty() || groups.constLast().subsystem != tracepoint.subsystem)
                groups.append({.title = tracepoint.subsystem, .events = {}, .subsystem = tracepoint.subsystem});
            groups.last().events.append(
                {tracepoint.id(), tracepoint.name, tracepoint.meaning, tracepoint.definition()});
        }
        return groups;
    }

private:
    std::optional<Tracepoint> find(const QString &id) const
    {
        if (m_catalog) {
            if (std::optional<Tracepoint> found = m_catalog->find(id))
                return found;
        }
        m_catalog = TracepointCatalog::ofRunningKernel(); // for the first time, or a module was loaded since
        return m_catalog->find(id);
    }

    mutable std::optional<TracepointCatalog> m_catalog; ///< once it was needed
};

} // namespace

std::unique_ptr<EventKind> makeTracepointKind()
{
    return std::make_unique<TracepointKind>();
}

} // namespace Kerntally
