// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace Kerntally {

/// Prompts for the password of one of the users who may authorise an action. Stores no password.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    /// message: the action. users: their names, at least one; the first is selected.
    PasswordDialog(const QString &message, const QStringList &users, QWidget *parent = nullptr);

    /// Lets the user type an answer. question: polkit's prompt ("Password: "). isSecret: the answer is shown as dots.
    void ask(const QString &question, bool isSecret = true);
    /// Shows an error or a note below the field.
    void tell(const QString &text);

    /// Index of the selected user in `users`.
    int user() const;

signals:
    /// The user submitted the answer. The dialog overwrites its copy once the slots have run.
    void answered(const QString &answer);
    void userChanged(int user);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeForm(const QString &message, const QStringList &users);
    void makeButtons();
    void submit();
    void setWaiting(bool waiting);
    void applyPalette();

    QLabel *m_icon;
    QComboBox *m_users;
    QLabel *m_question;
    QLineEdit *m_answer;
    QLabel *m_remark;
    QPushButton *m_submit;
};

} // namespace Kerntally
