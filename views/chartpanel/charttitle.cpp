// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/charttitle.h"

#include "views/chart/counterchart.h"

#include <QCoreApplication>

namespace Kerntally {

QString titleOf(const CounterChart &chart)
{
    if (chart.scale().kind() == ValueScale::Kind::Normalised)
        return QCoreApplication::translate("Kerntally::ChartTitle", "Percent of each counter's maximum");
    switch (chart.quantity()) {
    case Quantity::Rate:
        return QCoreApplication::translate("Kerntally::ChartTitle", "Events per second");
    case Quantity::Average:
        return QCoreApplication::translate("Kerntally::ChartTitle", "Average events per second");
    case Quantity::Value:
        break;
    }
    return QCoreApplication::translate("Kerntally::ChartTitle", "Value");
}

} // namespace Kerntally
