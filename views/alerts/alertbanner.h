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

/// Tells of alerts, a counter at a time, the latest first, with how many each had. Hidden until there is one, and again
/// once dismissed.
class AlertBanner : public Banner
{
    Q_OBJECT

public:
    explicit AlertBanner(QWidget *parent = nullptr);

    void tell(const Counter &counter, const Alert &alert);
    /// The counter is no more: nothing is told of it any longer.
    void forget(int counter);
    /// How many came since the banner was last dismissed, of the counters that are left.
    int count() const;

public slots:
    void dismiss();

signals:
    /// The user wants to see what the banner tells of: the counter, and the moment (ns, CLOCK_MONOTONIC).
    void showRequested(int counter, qint64 time);
    void logRequested();
    /// The user wants alerts to name the processes of others, too.
    void traceRequested();
    void dismissed();

private:
    /// What there was of one counter.
    struct Entry
    {
        int counter = 0;
        qint64 time = 0; ///< of the latest, as the next
        QString text;
        QString details;
        bool isAnotherUsers = false;
        int count = 0;
    };

    void applyPalette() override;
    void showEntries();

    QLabel *m_text;
    QLabel *m_details;
    QLabel *m_others; ///< a line for each but the latest
    QPushButton *m_ask;
    QToolButton *m_close;
    std::vector<Entry> m_entries; ///< the latest one first
    QElapsedTimer m_announced;
};

} // namespace Kerntally
