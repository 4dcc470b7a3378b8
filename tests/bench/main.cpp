// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <exception>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Measures what Kerntally costs, on this machine's kernel. Needs root. Compare the rows of one run only."));
    parser.addHelpOption();
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("Interleaved rounds (11)."),
                                    QStringLiteral("N"), QStringLiteral("11"));
    parser.addOption(rounds);
    parser.addPositionalArgument(
        QStringLiteral("what"), QStringLiteral("syscall, trace, read, notice, tampering, wakeups, start, window; all."),
        QStringLiteral("[what…]"));
    parser.process(application);

    const int count = qMax(1, parser.value(rounds).toInt());
    const QStringList names = parser.positionalArguments();
    const auto wanted = [&names](const char *name) {
        return names.isEmpty() || names.contains(QString::fromLatin1(name));
    };
    try {
        if (wanted("syscall"))
            measureSyscallCost(count);
        if (wanted("trace"))
            measureTraceCost(count);
        if (wanted("read"))
            measureReadCost(count);
        if (wanted("notice"))
            measureNoticeLatency(2000);
        if (wanted("tampering"))
            measureTampering(count);
        if (wanted("wakeups"))
            measureWakeups(20);
        if (wanted("start"))
            measureStart(count);
        if (wanted("window"))
            measureWindow(parser.isSet(rounds) ? count : 3);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 3;
    }
    return 0;
}
