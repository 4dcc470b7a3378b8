// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace Kerntally {

class CounterSource;

/// For a status bar: where the numbers come from, how many counters there are, and what is wrong with them, if
/// anything is.
class SourceStatus : public QWidget
{
    Q_OBJECT

public:
    explicit SourceStatus(QWidget *parent = nullptr);

    /// source may be null; it is not kept. problems: counters that can't be counted, and why.
    void tell(const CounterSource *source, int counters, const QStringList &problems = {});
    /// A source is being opened.
    void tellOpening();
    /// The source has ended; what it counted is still shown.
    void tellStopped();
    /// Events that happened without being counted; 0: not shown.
    void setMissed(quint64 events);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyPalette();

    QLabel *m_source;
    QLabel *m_counters;
    QLabel *m_problems;
    QLabel *m_missed;
    bool m_simulated = false;
};

} // namespace Kerntally
