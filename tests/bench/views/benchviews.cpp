// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of the benchmarks needs views, in processes of their own; bench starts them.
#include "tests/bench/views/benchviews.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString what = arguments.value(1);
    if (what == QLatin1String("window") && arguments.size() == 6)
        return showWindow(arguments.at(2).toInt(), arguments.at(3).toInt(), arguments.at(4), arguments.at(5));
    if (what == QLatin1String("drawing"))
        return measureDrawing(arguments.value(2, QStringLiteral("5")).toInt());
    if (what == QLatin1String("past"))
        return measurePast();
    std::fputs("usage: benchviews window COUNTERS MINUTES SOURCE FILE | drawing ROUNDS | past\n", stderr);
    return 2;
}
