// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace Kerntally {

class CounterSource;

/// Shows in the status bar the source of the events, the number of counters, and their problems, if there are any.
class SourceStatus : public QWidget
{
    Q_OBJECT

public:
    explicit SourceStatus(QWidget *parent = nullptr);

    /// source: not stored; null: nothing counts. hidden: number of hidden counters. problems: a sentence for each
    /// unavailable counter.
    void tell(const CounterSource *source, int counters, int hidden = 0, const QStringList &problems = {});
    /// Shows that a source is being opened.
    void tellOpening();
    /// Shows that the source has ended. The counters keep their last values.
    void tellStopped();
    /// Shows the number of missed events; 0 hides it.
    void setMissed(quint64 events);

signals:
    /// The user asked to see the hidden counters.
    void hiddenRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyPalette();

    QLabel *m_source;
    QLabel *m_counters;
    QToolButton *m_hidden;
    QLabel *m_problems;
    QLabel *m_missed;
};

} // namespace Kerntally
