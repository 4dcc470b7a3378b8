// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/card.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace Kerntally {

struct SourceFailure;

/// Says that counting has stopped, and offers to go on, above what was counted. Hidden until then.
class StoppedBanner : public QWidget
{
    Q_OBJECT

public:
    explicit StoppedBanner(QWidget *parent = nullptr);

    void explain(const SourceFailure &failure);
    /// Counting is about to go on.
    void setWaiting();

signals:
    void resumeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyPalette();

    Card *m_card;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_resume;
};

} // namespace Kerntally
