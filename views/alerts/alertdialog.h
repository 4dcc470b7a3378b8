// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alertrule.h"

#include <QDialog>
#include <QPointer>

#include <optional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace Kerntally {

class Counter;

/// Sets or removes a counter's alert rule. Checks the input as it is typed and shows the counter's current quantity.
class AlertDialog : public QDialog
{
    Q_OBJECT

public:
    /// The counter is borrowed; the dialog closes if it is deleted.
    explicit AlertDialog(Counter *counter, QWidget *parent = nullptr);

    /// The rule in the form; none if the input is invalid.
    std::optional<AlertRule> rule() const;

    void accept() override;

private:
    void fillIn(const AlertRule &rule);
    void makeForm();
    void makeButtons();
    void remove();
    Quantity quantity() const;
    bool mayFall() const;
    std::optional<quint64> hysteresis(quint64 limit) const;
    QString problem() const;
    QString remark() const;
    QString now() const;
    void check();
    void showNow();

    QPointer<Counter> m_counter;
    QComboBox *m_quantity;
    QComboBox *m_direction;
    QLineEdit *m_limit;
    QLabel *m_limitLabel;
    QComboBox *m_repeat;
    QLineEdit *m_rearm;
    QLabel *m_rearmLabel = nullptr;
    QLabel *m_now;
    QLabel *m_remark;
    QDialogButtonBox *m_buttons;
};

} // namespace Kerntally
