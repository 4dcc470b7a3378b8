// SPDX-License-Identifier: GPL-3.0-or-later
#undef QT_NO_FOREACH // which its header uses
#include "tests/bench/views/drawingway.h"

#include <QApplication>

#include <qcustomplot.h>

namespace {

class CustomPlotWay : public DrawingWay
{
public:
    CustomPlotWay()
    {
        for (int line = 0; line < drawnSeries; ++line)
            m_plot.addGraph()->setPen(QPen(QColor::fromHsv(line * 22, 200, 200)));
        m_plot.setAntialiasedElements(QCP::aeAll);
        m_plot.setPlottingHint(QCP::phFastPolylines); // lines wider than a pixel would take far longer
        m_plot.yAxis->setRange(0, 1000.0 * drawnSeries * 2.5);
        m_plot.resize(drawnSize);
        m_plot.show();
    }
    const char *name() const override { return "QCustomPlot"; }
    void draw(qint64 index) override
    {
        for (int line = 0; line < drawnSeries; ++line) {
            QVector<double> keys;
            QVector<double> values;
            for (qint64 i = index - drawnPoints + 1; i <= index; ++i) {
                keys.append(static_cast<double>(i));
                values.append(rateAt(line, i));
            }
            m_plot.graph(line)->setData(keys, values, true);
        }
        m_plot.xAxis->setRange(static_cast<double>(index - drawnPoints), static_cast<double>(index));
        m_plot.replot(QCustomPlot::rpQueuedReplot);
        QApplication::processEvents();
    }

private:
    QCustomPlot m_plot;
};

} // namespace

std::unique_ptr<DrawingWay> customPlotWay()
{
    return std::make_unique<CustomPlotWay>();
}
