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

/// Asks for the password of one of those who may allow something. Keeps nothing of what is typed.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    /// message: what it is for. users: by name, the first is chosen; at least one.
    PasswordDialog(const QString &message, const QStringList &users, QWidget *parent = nullptr);

    /// An answer can be typed. question: as the system puts it ("Password: "). isSecret: it is not shown.
    void ask(const QString &question, bool isSecret = true);
    /// What is wrong, or what there is to know.
    void tell(const QString &text);

    int user() const;

signals:
    /// What was typed is gone from the dialog, and wiped after this.
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
