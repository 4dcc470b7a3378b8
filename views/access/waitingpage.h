// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace Kerntally {

/// The page that is shown until counting begins. It has no animation.
class WaitingPage : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingPage(QWidget *parent = nullptr);

    /// Whether the source may need an authorisation. If so, Cancel is offered at once.
    void setAsking(bool asking);
    /// Whether the authorisation needs a password.
    void setPasswordExpected(bool expected);

signals:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void applyPalette();
    void tell(bool isLong);

    QLabel *m_text;
    QPushButton *m_cancel;
    QTimer m_cancelDelay; ///< delays Cancel, because most sources open within a second
    bool m_asking = false;
    bool m_passwordExpected = false;
};

} // namespace Kerntally
