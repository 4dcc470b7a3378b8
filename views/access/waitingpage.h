// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace Kerntally {

/// What is seen until counting begins. Nothing moves on it.
class WaitingPage : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingPage(QWidget *parent = nullptr);

    /// Whether somebody may have to be asked before: that can be cancelled at once.
    void setAsking(bool asking);
    /// Whether what they are asked for is a password.
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
    QTimer m_patience; ///< most starts are over before anybody could wish to cancel them
    bool m_asking = false;
    bool m_passwordExpected = false;
};

} // namespace Kerntally
