// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/banner.h"

#include <QElapsedTimer>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace Kerntally {

struct Alert;
class Counter;

/// Tells of alerts: of the latest one in full, of those before how many. Hidden until there is one, and again once
/// dismissed.
class AlertBanner : public Banner
{
    Q_OBJECT

public:
    explicit AlertBanner(QWidget *parent = nullptr);

    void tell(const Counter &counter, const Alert &alert);
    /// The counter is no more: a banner that tells of it goes.
    void forget(int counter);
    /// How many came since the banner was last dismissed.
    int count() const { return m_count; }

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
    void applyPalette() override;

    QLabel *m_text;
    QLabel *m_details;
    QPushButton *m_ask;
    QToolButton *m_close;
    int m_count = 0;
    int m_counter = 0;
    qint64 m_time = 0; ///< of the alert
    QElapsedTimer m_announced;
};

} // namespace Kerntally
