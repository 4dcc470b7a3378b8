// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/access/failurelook.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLayout;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace Kerntally {

/// The page that explains why events can't be counted, and what the user can do about it.
class FailurePage : public QWidget
{
    Q_OBJECT

public:
    explicit FailurePage(QWidget *parent = nullptr);

    void explain(const SourceFailure &failure);
    /// Shows a lock on the retry button if a retry will prompt for a password.
    void setPasswordExpected(bool expected);

signals:
    void retryRequested();
    void simulationRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeDetails();
    QLayout *makeButtons();
    void showDetails(bool shown);
    void applyPalette();

    FailureLook m_look; ///< of the failure that is explained
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_message;
    QLabel *m_remedy;
    QPushButton *m_retry;
    QPushButton *m_copyRemedy;
    QToolButton *m_detailsToggle;
    QPlainTextEdit *m_log;
    QPushButton *m_copy;
    QWidget *m_details; // holds m_log and m_copy
    bool m_passwordExpected = false;
};

} // namespace Kerntally
