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

/// Asks for a count and checks it as it is typed. The base of specialised dialogs.
class AmountDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AmountDialog(QWidget *parent = nullptr);

    void setQuestion(const QString &question, const QString &label);
    void setAmount(quint64 amount);
    /// The typed amount; none if the text is empty or invalid.
    std::optional<quint64> amount() const;

    void accept() override;

protected:
    QDialogButtonBox *buttons() const { return m_buttons; }
    bool isEmpty() const;
    /// Whether accept() is allowed with an empty field.
    virtual bool allowsEmpty() const { return false; }
    /// A note about the amount before it is accepted; may be empty.
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
