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

/// Keeps what the user made of a window from one start to the next: its place, what is shown and how, which events are
/// counted, and of each counter what was set for it.
class WindowState : public QObject
{
    Q_OBJECT

public:
    /// Restores the window as it was, before it is shown; both are borrowed and outlive this.
    WindowState(MainWindow &window, Settings &settings, QObject *parent = nullptr);

    /// The source that was used last; none: none was.
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
