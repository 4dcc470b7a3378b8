// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/sourcechoice.h"

#include <QObject>

#include <optional>

QT_BEGIN_NAMESPACE
class QModelIndex;
class QSettings;
QT_END_NAMESPACE

namespace Kerntally {

class MainWindow;
class Settings;

/// Stores and restores a window's state: geometry, views, the selection of events, and each counter's settings.
class WindowState : public QObject
{
    Q_OBJECT

public:
    /// Restores the window, which must not be visible yet. Both are borrowed and have to outlive this.
    WindowState(MainWindow &window, Settings &settings, QObject *parent = nullptr);

    /// The source that was used last; none on the first start.
    std::optional<SourceChoice> source() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void save(QSettings &store) const;
    void restore();
    void restoreCounters(const QModelIndex &parent, int first, int last);
    void saveCounters(const QModelIndex &parent, int first, int last);

    MainWindow &m_window;
    Settings &m_settings;
};

} // namespace Kerntally
