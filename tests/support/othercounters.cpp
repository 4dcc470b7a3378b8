// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/othercounters.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace OtherCounters {

namespace {

constexpr int patience = 60'000; // ms; only a hang takes that long

/// Runs the program and returns the content of its output file.
QString run(const QString &program, const QStringList &options, const QStringList &command, Result &result)
{
    QTemporaryFile file;
    if (!file.open())
        qFatal("%s", qPrintable(file.errorString()));
    QProcess process;
    process.start(program, options + QStringList{QStringLiteral("-o"), file.fileName()} + command);
    process.waitForFinished(patience);
    result.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    result.err = process.readAllStandardError();
    return QString::fromUtf8(file.readAll());
}

} // namespace

bool has(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

Result perfStat(const QStringList &events, const QStringList &command)
{
    QStringList options = {QStringLiteral("stat"), QStringLiteral("-x,")};
    for (const QString &event : events)
        options << QStringLiteral("-e") << event;
    Result result;
    const QStringList lines = run(QStringLiteral("perf"), options, command, result).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QStringList cells = line.split(QLatin1Char(','));
        if (cells.size() > 3 && events.contains(cells[2]))
            result.counts[cells[2]] = cells[0].toULongLong();
    }
    return result;
}

Result strace(const QStringList &command)
{
    Result result;
    const QStringList options = {QStringLiteral("-f"), QStringLiteral("-c"), QStringLiteral("-U"),
                                 QStringLiteral("calls,name")};
    static const QRegularExpression row(QStringLiteral("^\\s*(\\d+) ([a-z0-9_]+)$"),
                                        QRegularExpression::MultilineOption);
    auto rows = row.globalMatch(run(QStringLiteral("strace"), options, command, result));
    while (rows.hasNext()) {
        const QRegularExpressionMatch match = rows.next();
        result.counts[match.captured(2)] = match.captured(1).toULongLong();
    }
    for (const char *other : {"total", "exit", "exit_group"})
        result.counts.remove(QLatin1String(other));
    --result.counts[QStringLiteral("execve")];
    return result;
}

} // namespace OtherCounters
