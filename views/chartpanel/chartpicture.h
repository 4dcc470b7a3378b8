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

/// A chart as it is shown, with a title and a legend, for others to look at.
class ChartPicture
{
public:
    ChartPicture(const CounterChart &chart, QString title);

    /// Writes it as PNG in twice the size, or as SVG if the name ends so. Throws WriteError; an old file stays as it is then.
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
