// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/chartaccessibility.h"

#include "views/chart/chartlines.h"
#include "views/chart/counterchart.h"
#include "views/chart/crosshairtext.h"
#include "views/plot/timeticks.h"
#include "views/plot/tracks.h"

#include <QAccessibleWidget>
#include <QCoreApplication>

namespace Kerntally {

namespace {

class AccessibleChart : public QAccessibleWidget
{
public:
    explicit AccessibleChart(CounterChart *chart)
        : QAccessibleWidget(chart, QAccessible::Chart)
    {
    }

    QString text(QAccessible::Text type) const override
    {
        const auto *chart = qobject_cast<const CounterChart *>(object());
        return type == QAccessible::Description && chart ? chartSummary(*chart) : QAccessibleWidget::text(type);
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *chart = qobject_cast<CounterChart *>(object);
    return chart ? new AccessibleChart(chart) : nullptr;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("ChartSummary", text);
}

QString heading(const CounterChart &chart)
{
    const char *quantity = chart.quantity() == Quantity::Rate ? QT_TRANSLATE_NOOP("ChartSummary", "Rates")
        : chart.quantity() == Quantity::Value                 ? QT_TRANSLATE_NOOP("ChartSummary", "Values")
                                                              : QT_TRANSLATE_NOOP("ChartSummary", "Averages");
    const TrackList &tracks = *chart.tracks();
    const QString from = TimeTicks::clockText(tracks.wallClock(chart.view().begin()), false, chart.locale());
    const QString to = TimeTicks::clockText(tracks.wallClock(chart.view().end()), false, chart.locale());
    const char *state = chart.view().isPaused() ? QT_TRANSLATE_NOOP("ChartSummary", "%1 from %2 to %3, paused:")
        : chart.view().isLive()                 ? QT_TRANSLATE_NOOP("ChartSummary", "%1 from %2 to %3, live:")
                                                : QT_TRANSLATE_NOOP("ChartSummary", "%1 from %2 to %3:");
    return translated(state).arg(translated(quantity), from, to);
}

} // namespace

QString chartSummary(const CounterChart &chart)
{
    if (!chart.tracks() || chart.lines().lines().empty())
        return translated(QT_TRANSLATE_NOOP("ChartSummary", "Nothing is counted."));
    QStringList sentences = {heading(chart)};
    for (const ChartLine &line : chart.lines().lines()) {
        if (line.curve.isEmpty())
            continue;
        const auto text = [&](double number) { return quantityText(number, chart.quantity(), chart.locale()); };
        sentences.append(
            translated(QT_TRANSLATE_NOOP("ChartSummary", "%1: %2 at the end, lowest %3, highest %4."))
                .arg(line.name, text(line.curve.points.back().y()), text(line.curve.low), text(line.curve.high)));
    }
    return sentences.join(QLatin1Char(' '));
}

void describeCharts()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace Kerntally
