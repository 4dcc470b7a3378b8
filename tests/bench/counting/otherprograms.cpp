// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/counting/otherprograms.h"

#include <QProcess>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>
#include <sched.h>
#include <stdexcept>
#include <sys/mount.h>
#include <unistd.h>

namespace {

/// It is asked, told, and then made to: bpftrace sometimes misses the first.
void end(QProcess &process)
{
    constexpr int patience = 3000;
    for (const int signal : {SIGINT, SIGTERM, SIGKILL}) {
        kill(static_cast<pid_t>(process.processId()), signal);
        if (process.waitForFinished(patience))
            return;
    }
}

} // namespace

QString findProgram(const QString &name)
{
    QString found = QStandardPaths::findExecutable(name);
    if (found.isEmpty())
        found = QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")});
    if (found.isEmpty())
        std::printf("%s is not installed: left out.\n", qPrintable(name));
    return found;
}

std::shared_ptr<void> running(const OtherProgram &program)
{
    std::shared_ptr<QProcess> process(new QProcess, [](QProcess *that) {
        const std::unique_ptr<QProcess> ending(that);
        if (ending->state() != QProcess::NotRunning)
            end(*ending);
    });
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(program.name, program.arguments);
    QByteArray said;
    while (!program.ready.isEmpty() && !said.contains(program.ready)) {
        if (!process->waitForReadyRead(20'000)) {
            throw std::runtime_error(qPrintable(program.name) + std::string(" doesn't start: ") + said.toStdString());
        }
        said += process->readAll();
    }
    if (program.ready.isEmpty() && process->waitForFinished(1000)) {
        said = process->readAll();
        throw std::runtime_error(qPrintable(program.name) + std::string(" has ended: ") + said.toStdString());
    }
    return process;
}

void mountTracefs()
{
    const char *path = "/sys/kernel/tracing";
    if (access("/sys/kernel/tracing/events", F_OK) == 0 || unshare(CLONE_NEWNS) != 0)
        return;
    mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    mount("tracefs", path, "tracefs", 0, nullptr);
}

OtherProgram perfStat(const QString &event)
{
    return {.name = QStringLiteral("perf"),
            .arguments = {QStringLiteral("stat"), QStringLiteral("-e"), event, QStringLiteral("-a")},
            .ready = {}};
}

OtherProgram bpftrace(const QString &program)
{
    // What it prints, it prints once everything is attached.
    return {.name = QStringLiteral("bpftrace"),
            .arguments = {QStringLiteral("-e"), program + QStringLiteral(" interval:ms:200 { printf(\"ready\\n\"); }")},
            .ready = "ready"};
}
