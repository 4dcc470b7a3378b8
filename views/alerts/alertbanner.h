// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messages/banner.h"

#include <QElapsedTimer>

#include <vector>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace Kerntally {

struct Alert;
class Counter;

/// Shows the latest alert, and one line for each other counter with its number of alerts. Hidden while there are no
/// alerts, and after dismiss().
class AlertBanner : public Banner
{
    Q_OBJECT

public:
    explicit AlertBanner(QWidget *parent = nullptr);

    void tell(const Counter &counter, const Alert &alert);
    /// Removes the alerts of a deleted counter.
    void forget(int counter);
    /// Number of alerts since the last dismiss(), without those of deleted counters.
    int count() const;

public slots:
    void dismiss();

signals:
    /// The user asked to see the counter at the time (ns, CLOCK_MONOTONIC) of its alert.
    void showRequested(int counter, qint64 time);
    void logRequested();
    /// The user asked for the right to trace, with which alerts name other users' processes.
    void traceRequested();
    void dismissed();

private:
    /// The alerts of one counter. All but `count` describe the latest one.
    struct Entry
    {
        int counter = 0;
        qint64 time = 0; ///< ns, CLOCK_MONOTONIC
        QString text;
        QString details;
        bool isAnotherUsers = false;
        int count = 0;
    };

    void applyPalette() override;
    void showEntries();

    QLabel *m_text;
    QLabel *m_details;
    QLabel *m_others; ///< a line for each counter except the latest
    QPushButton *m_ask;
    QToolButton *m_close;
    std::vector<Entry> m_entries; ///< latest first
    QElapsedTimer m_announced;
};

} // namespace Kerntally
