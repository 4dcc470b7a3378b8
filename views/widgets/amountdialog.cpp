// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/amountdialog.h"

#include "views/style/colours.h"
#include "views/widgets/amount.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Kerntally {

AmountDialog::AmountDialog(QWidget *parent)
    : QDialog(parent)
    , m_question(new QLabel(this))
    , m_label(new QLabel(this))
    , m_edit(new QLineEdit(this))
    , m_remark(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    m_question->setWordWrap(true);
    m_remark->setWordWrap(true);
    // Two lines, so that the layout stays as remarks change.
    m_remark->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_remark->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_remark->setObjectName(QStringLiteral("remark"));
    m_label->setBuddy(m_edit);
    m_edit->setAlignment(Qt::AlignRight);
    m_edit->setMaxLength(40);
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 26);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setVerticalSpacing(10);
    layout->addWidget(m_question, 0, 0, 1, 2);
    layout->addWidget(m_label, 1, 0);
    layout->addWidget(m_edit, 1, 1);
    layout->addWidget(m_remark, 2, 0, 1, 2);
    layout->addWidget(m_buttons, 3, 0, 1, 2);
    layout->setColumnStretch(1, 1);

    connect(m_edit, &QLineEdit::textChanged, this, &AmountDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AmountDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &AmountDialog::reject);
    m_edit->setFocus();
    check();
}

void AmountDialog::setQuestion(const QString &question, const QString &label)
{
    m_question->setText(question);
    m_label->setText(label);
}

void AmountDialog::setAmount(quint64 amount)
{
    m_edit->setText(locale().toString(amount));
    m_edit->selectAll();
}

std::optional<quint64> AmountDialog::amount() const
{
    return parseAmount(m_edit->text(), locale());
}

void AmountDialog::accept()
{
    if (isAcceptable())
        QDialog::accept();
}

bool AmountDialog::isEmpty() const
{
    return m_edit->text().trimmed().isEmpty();
}

QString AmountDialog::remark(std::optional<quint64> amount) const
{
    Q_UNUSED(amount)
    return {};
}

bool AmountDialog::isAcceptable() const
{
    return isEmpty() ? allowsEmpty() : amount().has_value();
}

void AmountDialog::check()
{
    const bool wrong = !isEmpty() && !amount();
    m_remark->setText(wrong ? tr("Only digits, and no more than %1.").arg(locale().toString(~quint64{0}))
                            : remark(amount()));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, wrong ? alertColour(colours) : secondaryText(colours));
    m_remark->setPalette(colours);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isAcceptable());
}

} // namespace Kerntally
