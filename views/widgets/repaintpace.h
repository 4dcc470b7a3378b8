// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace Kerntally {

/// Decides when changed numbers are repainted: on the window's frames, at most once an interval, and by a timer if no
/// frame follows the last change.
class RepaintPace : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 interval = 180'000'000; // ns

    explicit RepaintPace(QObject *parent = nullptr);

    void setChanged();
    /// Whether there were changes since due().
    bool isPending() const { return m_changed; }
    /// To be called for each frame of the window. time: ns, CLOCK_MONOTONIC.
    void onFrame(qint64 time);

signals:
    void due();

private:
    void tell();

    QTimer m_last; ///< for changes that are followed by no frame
    qint64 m_told = 0;
    bool m_changed = false;
};

} // namespace Kerntally
