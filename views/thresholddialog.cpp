// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/thresholddialog.h"

#include "model/counter.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>

namespace Kerntally {

ThresholdDialog::ThresholdDialog(Counter *counter, QWidget *parent)
    : AmountDialog(parent)
    , m_counter(counter)
{
    setWindowTitle(tr("Threshold of %1").arg(counter->name()));
    setQuestion(tr("You are told each time when the value of %1 goes above the threshold.").arg(counter->name()),
                tr("&Threshold:"));
    buttons()->button(QDialogButtonBox::Ok)->setText(tr("&Set"));
    if (counter->alertRule()) {
        setAmount(counter->alertRule()->limit);
        QPushButton *remove = buttons()->addButton(tr("&Remove"), QDialogButtonBox::DestructiveRole);
        remove->setObjectName(QStringLiteral("remove"));
        connect(remove, &QPushButton::clicked, this, [this] {
            m_counter->setAlertRule(std::nullopt);
            reject();
        });
    }
    connect(counter, &QObject::destroyed, this, &QDialog::reject);
    check();
}

void ThresholdDialog::accept()
{
    if (isEmpty())
        m_counter->setAlertRule(std::nullopt);
    else if (amount())
        m_counter->setAlertRule(AlertRule{.limit = *amount()});
    AmountDialog::accept();
}

QString ThresholdDialog::remark(std::optional<quint64> amount) const
{
    if (!m_counter) // the base class checks before there is one
        return {};
    if (!amount)
        return m_counter->alertRule() ? tr("Left empty: no threshold.")
                                      : tr("Now at %1.").arg(locale().toString(m_counter->value()));
    if (*amount < m_counter->value())
        return tr("The value is above it already, at %1: you are told at once.")
            .arg(locale().toString(m_counter->value()));
    return tr("Now at %1.").arg(locale().toString(m_counter->value()));
}

} // namespace Kerntally
