// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QObject>

#include <chrono>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace Kerntally {

class CounterChart;

/// The chart's actions for menus, buttons and shortcuts, connected to the chart.
class ChartActions : public QObject
{
    Q_OBJECT

public:
    /// The chart is borrowed and has to outlive the actions.
    ChartActions(CounterChart *chart, QObject *parent);

    QActionGroup *const quantities;
    QActionGroup *const windows;
    QActionGroup *const scales;
    QAction *const zoomIn;
    QAction *const zoomOut;
    QAction *const earlier;
    QAction *const later;
    /// Returns to the present. Enabled while the view is elsewhere.
    QAction *const live;
    QAction *const pause;
    /// Have no effect until their owner connects them.
    QAction *const lap;
    QAction *const laps;

    /// All actions with separators, for a menu.
    QList<QAction *> all();
    /// Repaints the icons in the palette's colours.
    void tint(const QPalette &palette);

    /// For a past that has ended: adds and selects the window of its whole length, to which "live" returns.
    void setWhole(std::chrono::seconds whole);

    /// Store the quantity, the window and, if the user chose it, the scale. Until then, the scale becomes logarithmic
    /// if a linear one would flatten lines.
    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

signals:
    /// The user changed a setting that saveState() stores.
    void stateChanged();

private:
    void addQuantities();
    void addWindows();
    void addScales();
    QAction *add(QActionGroup *group, const QString &name, const QString &text, int data, const QKeySequence &shortcut,
                 const QString &tip);
    void apply();
    void useWindow(const QAction *window);
    QAction *window() const;
    void adaptScale();
    void onViewChanged();

    CounterChart *m_chart;
    QAction *m_whole = nullptr;
    bool m_scaleChosen = false; ///< by the user; adaptScale() has no effect then
};

} // namespace Kerntally
