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

/// What a chart can be told to do, for menus, buttons and shortcuts; and it is told.
class ChartActions : public QObject
{
    Q_OBJECT

public:
    /// The chart is borrowed and outlives the actions.
    ChartActions(CounterChart *chart, QObject *parent);

    QActionGroup *const quantities;
    QActionGroup *const windows;
    QActionGroup *const scales;
    QAction *const zoomIn;
    QAction *const zoomOut;
    QAction *const earlier;
    QAction *const later;
    /// Back to what happens now. Enabled where that isn't shown.
    QAction *const live;
    QAction *const pause;
    /// For others to connect.
    QAction *const lap;
    QAction *const laps;

    /// For a menu, with separators.
    QList<QAction *> all();
    /// Draws the icons anew, in the palette's colours.
    void tint(const QPalette &palette);

    /// A past that ends: the whole of it can be chosen, is now, and is where "live" leads back to.
    void setWhole(std::chrono::seconds whole);

    /// Quantity, window, and the scale where the user chose it. Until then a logarithmic one shows lines that would
    /// else lie flat.
    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

signals:
    /// The user has changed what saveState() keeps.
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
    bool m_scaleChosen = false; ///< by the user
};

} // namespace Kerntally
