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

/// Adds laps at the chart's present, shows laps as flags, and edits their notes in place.
class ChartLaps : public QObject
{
    Q_OBJECT

public:
    /// A child of the chart. The laps are borrowed and have to outlive it.
    ChartLaps(CounterChart *chart, Laps *laps);
    ~ChartLaps() override;

    Laps *laps() const { return m_laps; }
    const LapFlags &flags() const { return *m_flags; }

    /// Adds a lap at the latest time and opens the editor of its note, if its flag is visible.
    void add();
    /// Adds a lap at a time of the past (ns, the chart's clock).
    void addAt(qint64 time, const QString &note);
    /// Opens the editor of a lap's note at its flag; no effect if that is not visible.
    void edit(int lap);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();
    void applyPalette();

    CounterChart *m_chart;
    Laps *m_laps;
    LapFlags *m_flags;          ///< owned by the chart's item
    QPointer<QWidget> m_editor; ///< a QWidget, because its last events arrive when the QLineEdit part is destroyed
};

} // namespace Kerntally
