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
class OpeningPage : public QWidget
{
    Q_OBJECT

public:
    explicit OpeningPage(QWidget *parent = nullptr);

signals:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void applyPalette();

    QLabel *m_text;
    QPushButton *m_cancel;
    QTimer m_patience; ///< most starts are over before anybody could wish to cancel them
};

} // namespace Kerntally
