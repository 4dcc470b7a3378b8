// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/card.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace Kerntally {

struct Alert;
class Counter;

/// Tells of thresholds that were crossed: of the latest one in full, of those before how many. Hidden until there is
/// one, and again once dismissed.
class AlertBanner : public Card
{
    Q_OBJECT

public:
    explicit AlertBanner(QWidget *parent = nullptr);

    void tell(const Counter &counter, const Alert &alert);
    /// How many came since the banner was last dismissed.
    int count() const { return m_count; }

public slots:
    void dismiss();

signals:
    /// The user wants to see the counter that the banner tells of.
    void showRequested(int counter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyPalette();

    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QToolButton *m_close;
    int m_count = 0;
    int m_counter = 0;
};

} // namespace Kerntally
