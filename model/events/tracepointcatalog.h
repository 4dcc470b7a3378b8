// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Kerntally {

/// A place in the kernel's code that tells of an event.
struct Tracepoint
{
    QString name;         ///< as in the kernel: "sched_switch"
    QString subsystem;    ///< "sched"
    QString meaning;      ///< what happened, in a sentence; empty where not known
    bool isGuess = false; ///< the subsystem: from the name, since tracefs isn't mounted

    /// As on command lines and in JSON: "sched:sched_switch".
    QString id() const { return subsystem + QLatin1Char(':') + name; }
    /// What a counter of it counts, in a sentence.
    QString definition() const;
};

/// The tracepoints of the running kernel and its modules at the time of construction. Needs no permission.
class TracepointCatalog
{
public:
    /// Reads the kernel's type information and lists the folders of tracefs. From any thread. Empty if the kernel has no
    /// type information.
    static TracepointCatalog ofRunningKernel();
    explicit TracepointCatalog(QList<Tracepoint> tracepoints);

    /// Sorted by subsystem, then by name.
    const QList<Tracepoint> &tracepoints() const { return m_tracepoints; }
    /// By id, or by name alone. Where the subsystem is a guess, whatever was written is taken for it.
    std::optional<Tracepoint> find(const QString &name) const;
    /// Ids of those that somebody who wrote this may have meant, nearest first.
    QStringList near(const QString &name) const;

private:
    QList<Tracepoint> m_tracepoints;
};

} // namespace Kerntally
