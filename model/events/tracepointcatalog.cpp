// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/tracepointcatalog.h"

#include "bpf/symbols/tracepointnames.h"
#include "model/base/closestnames.h"
#include "model/events/tracepointgroups.h"
#include "model/meanings/tracepointmeanings.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

#include <algorithm>
#include <tuple>
#include <utility>

namespace Kerntally {

namespace {

/// The kernel's own answer, by name. Empty where tracefs isn't mounted or may not be read.
QHash<QString, QString> subsystemsFromTracefs()
{
    QHash<QString, QString> subsystems;
    for (const char *path : {"/sys/kernel/tracing/events", "/sys/kernel/debug/tracing/events"}) {
        const QDir events(QString::fromLatin1(path));
        const QStringList names = events.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &subsystem : names) {
            const QDir folder(events.filePath(subsystem));
            const QStringList ofSubsystem = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            for (const QString &name : ofSubsystem)
                subsystems.insert(name, subsystem);
        }
        if (!subsystems.isEmpty())
            break;
    }
    return subsystems;
}

} // namespace

QString Tracepoint::definition() const
{
    if (!meaning.isEmpty())
        return meaning;
    return QCoreApplication::translate("Kerntally", "Events of the tracepoint %1.").arg(id());
}

TracepointCatalog TracepointCatalog::ofRunningKernel()
{
    const QHash<QString, QString> subsystems = subsystemsFromTracefs();
    QList<Tracepoint> tracepoints;
    for (const std::string &raw : kernelTracepoints()) {
        const QString name = QString::fromStdString(raw);
        const auto known = subsystems.constFind(name);
        const bool isGuess = known == subsystems.constEnd();
        tracepoints.append({name, isGuess ? subsystemByName(name) : *known, tracepointMeaning(name), isGuess});
    }
    return TracepointCatalog(std::move(tracepoints));
}

TracepointCatalog::TracepointCatalog(QList<Tracepoint> tracepoints)
    : m_tracepoints(std::move(tracepoints))
{
    std::sort(m_tracepoints.begin(), m_tracepoints.end(), [](const Tracepoint &a, const Tracepoint &b) {
        return std::tie(a.subsystem, a.name) < std::tie(b.subsystem, b.name);
    });
}

std::optional<Tracepoint> TracepointCatalog::find(const QString &name) const
{
    const qsizetype colon = name.indexOf(QLatin1Char(':'));
    const QString own = name.mid(colon + 1);
    const auto found = std::find_if(m_tracepoints.begin(), m_tracepoints.end(),
                                    [&](const Tracepoint &tracepoint) { return tracepoint.name == own; });
    if (found == m_tracepoints.end() || colon == 0)
        return std::nullopt;
    Tracepoint tracepoint = *found;
    if (colon < 0 || tracepoint.id() == name)
        return tracepoint;
    // Ids that were kept from where tracefs couldn't be read have a guess: version 0.1's was mostly the first word.
    if (!tracepoint.isGuess) {
        const QString written = name.left(colon);
        const bool isGuessed = written == subsystemByName(own) || written == own.section(QLatin1Char('_'), 0, 0);
        return isGuessed ? std::optional(tracepoint) : std::nullopt;
    }
    tracepoint.subsystem = name.left(colon);
    return tracepoint;
}

QStringList TracepointCatalog::near(const QString &name) const
{
    QStringList ids;
    for (const Tracepoint &tracepoint : m_tracepoints)
        ids += tracepoint.id();
    return closestNames(name, ids);
}

} // namespace Kerntally
