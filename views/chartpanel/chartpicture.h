// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace Kerntally {

class CounterChart;

/// Renders a chart as it is shown, with title and legend, into a file. The chart is borrowed.
class ChartPicture
{
public:
    ChartPicture(const CounterChart &chart, QString title);

    /// Writes PNG at twice the size, or SVG if the name ends in ".svg". Throws WriteError; an existing file is
    /// unchanged then.
    void save(const QString &path) const;

    QSize size() const;
    void paint(QPainter &painter) const;

private:
    int headHeight() const;
    QByteArray png() const;
    QByteArray svg() const;

    const CounterChart &m_chart;
    QString m_title;
};

} // namespace Kerntally
