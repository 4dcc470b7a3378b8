// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <optional>

QT_BEGIN_NAMESPACE
class QDialogButtonBox;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace Kerntally {

/// Asks for one count, and says what is wrong with what is typed. The base of more special dialogs.
class AmountDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AmountDialog(QWidget *parent = nullptr);

    void setQuestion(const QString &question, const QString &label);
    void setAmount(quint64 amount);
    /// None: nothing that can be accepted is typed, or nothing at all.
    std::optional<quint64> amount() const;

    void accept() override;

protected:
    QDialogButtonBox *buttons() const { return m_buttons; }
    bool isEmpty() const;
    /// Whether the dialog may be closed with nothing typed.
    virtual bool allowsEmpty() const { return false; }
    /// What to know about an amount before it is accepted; empty: nothing.
    virtual QString remark(std::optional<quint64> amount) const;

    void check();

private:
    bool isAcceptable() const;

    QLabel *m_question;
    QLabel *m_label;
    QLineEdit *m_edit;
    QLabel *m_remark;
    QDialogButtonBox *m_buttons;
};

} // namespace Kerntally
