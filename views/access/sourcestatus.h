// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
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

    /// source may be null; it is not kept. hidden: how many of the counters; problems: counters that can't be counted, and
    /// why.
    void tell(const CounterSource *source, int counters, int hidden = 0, const QStringList &problems = {});
    /// A source is being opened.
    void tellOpening();
    /// The source has ended; what it counted is still shown.
    void tellStopped();
    /// Events that happened without being counted; 0: not shown.
    void setMissed(quint64 events);

signals:
    /// The user wants to see the hidden counters.
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
