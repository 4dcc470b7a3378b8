// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

class LapFlags;
class Laps;
class CounterChart;

/// The laps in a chart: adds one at the moment, shows them as flags, and lets their notes be typed there.
class ChartLaps : public QObject
{
    Q_OBJECT

public:
    /// Of the chart, which is its parent. The laps are borrowed and outlive it.
    ChartLaps(CounterChart *chart, Laps *laps);
    ~ChartLaps() override;

    Laps *laps() const { return m_laps; }
    const LapFlags &flags() const { return *m_flags; }

    /// Marks this moment, and asks for a note where it can be seen.
    void add();
    /// Marks a moment of the past: ns, as the chart's.
    void addAt(qint64 time, const QString &note);
    /// Lets the note of a lap be typed at its flag.
    void edit(int lap);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();
    void applyPalette();

    CounterChart *m_chart;
    Laps *m_laps;
    LapFlags *m_flags;          ///< the chart's
    QPointer<QWidget> m_editor; ///< not of its own type: its events come while it dies, too
};

} // namespace Kerntally
