// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace Kerntally {

/// Says when numbers that changed are to be painted: with the window's frames, but no more often than digits can be
/// read, and never so late that the last change is not seen.
class RepaintPace : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 interval = 180'000'000; // ns

    explicit RepaintPace(QObject *parent = nullptr);

    void setChanged();
    /// Whether some are different from what was last due.
    bool isPending() const { return m_changed; }
    /// A frame of the window (ns, CLOCK_MONOTONIC).
    void onFrame(qint64 time);

signals:
    void due();

private:
    void tell();

    QTimer m_last; ///< for changes that no frame follows
    qint64 m_told = 0;
    bool m_changed = false;
};

} // namespace Kerntally
