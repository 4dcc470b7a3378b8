// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertdialog.h"

#include "model/counters/counter.h"
#include "model/maps/mapid.h"
#include "views/style/colours.h"
#include "views/widgets/amount.h"
#include "views/widgets/nametext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <limits>

namespace Kerntally {

using Direction = AlertRule::Direction;
using Repeat = AlertRule::Repeat;

namespace {

template<typename Value>
void addChoice(QComboBox *box, const QString &text, Value value)
{
    box->addItem(text, static_cast<int>(value));
}

template<typename Value>
Value choice(const QComboBox *box)
{
    return static_cast<Value>(box->currentData().toInt());
}

template<typename Value>
void choose(QComboBox *box, Value value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

} // namespace

AlertDialog::AlertDialog(Counter *counter, QWidget *parent)
    : QDialog(parent)
    , m_counter(counter)
    , m_quantity(new QComboBox(this))
    , m_direction(new QComboBox(this))
    , m_limit(new QLineEdit(this))
    , m_limitLabel(new QLabel(this))
    , m_repeat(new QComboBox(this))
    , m_rearm(new QLineEdit(this))
    , m_now(new QLabel(this))
    , m_remark(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("alertDialog"));
    setWindowTitle(tr("Alert for %1").arg(nameInTitle(counter->name())));
    makeForm();
    makeButtons();
    fillIn(counter->alertRule().value_or(AlertRule()));

    for (const QComboBox *box : {m_quantity, m_direction, m_repeat})
        connect(box, &QComboBox::currentIndexChanged, this, &AlertDialog::check);
    for (const QLineEdit *edit : {m_limit, m_rearm})
        connect(edit, &QLineEdit::textChanged, this, &AlertDialog::check);
    connect(counter, &Counter::updated, this, &AlertDialog::showNow);
    connect(counter, &QObject::destroyed, this, &QDialog::reject);
    m_limit->setFocus();
    check();
}

void AlertDialog::makeForm()
{
    addChoice(m_quantity, tr("Value"), Quantity::Value);
    addChoice(m_quantity, tr("Rate, over one second"), Quantity::Rate);
    addChoice(m_quantity, tr("Average rate, over ten seconds"), Quantity::Average);
    addChoice(m_direction, tr("above"), Direction::Above);
    addChoice(m_direction, tr("below"), Direction::Below);
    addChoice(m_repeat, tr("Each time"), Repeat::EachTime);
    addChoice(m_repeat, tr("Once"), Repeat::Once);
    m_quantity->setObjectName(QStringLiteral("alertQuantity"));
    m_direction->setObjectName(QStringLiteral("alertDirection"));
    m_limit->setObjectName(QStringLiteral("alertLimit"));
    m_repeat->setObjectName(QStringLiteral("alertRepeat"));
    m_rearm->setObjectName(QStringLiteral("alertRearm"));
    m_now->setObjectName(QStringLiteral("alertNow"));
    m_remark->setObjectName(QStringLiteral("remark"));
    m_direction->setAccessibleName(tr("Above or below"));
    for (QLineEdit *edit : {m_limit, m_rearm}) {
        edit->setAlignment(Qt::AlignRight);
        edit->setMaxLength(40);
        edit->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    }
    m_rearm->setToolTip(tr("Where the quantity has to be back before it alerts again"));
    m_remark->setWordWrap(true);
    // Two lines, so that the layout stays as remarks change.
    m_remark->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_remark->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 16, 16, 12);
    grid->setVerticalSpacing(10);
    const auto addRow = [&](int row, const QString &text, QWidget *field) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    addRow(0, tr("&Alert when"), m_quantity);
    addRow(1, tr("&is"), m_direction);
    m_limitLabel->setBuddy(m_limit);
    grid->addWidget(m_limitLabel, 2, 0);
    grid->addWidget(m_limit, 2, 1);
    grid->addWidget(m_now, 3, 1, Qt::AlignRight);
    addRow(4, tr("Re&peat"), m_repeat);
    addRow(5, tr("R&e-arm at"), m_rearm);
    m_rearmLabel = qobject_cast<QLabel *>(grid->itemAtPosition(5, 0)->widget());
    grid->addWidget(m_remark, 6, 0, 1, 2);
    grid->addWidget(m_buttons, 7, 0, 1, 2);
    grid->setColumnStretch(1, 1);
}

void AlertDialog::makeButtons()
{
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Set"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AlertDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &AlertDialog::reject);
    if (!m_counter->alertRule())
        return;
    QPushButton *button = m_buttons->addButton(tr("&Remove"), QDialogButtonBox::DestructiveRole);
    button->setObjectName(QStringLiteral("remove"));
    connect(button, &QPushButton::clicked, this, &AlertDialog::remove);
}

void AlertDialog::fillIn(const AlertRule &rule)
{
    choose(m_quantity, rule.quantity);
    choose(m_direction, rule.direction);
    choose(m_repeat, rule.repeat);
    if (!m_counter->alertRule())
        return;
    m_limit->setText(locale().toString(rule.limit));
    m_limit->selectAll();
    if (rule.hysteresis != AlertRule::usualHysteresis(rule.quantity, rule.limit))
        m_rearm->setText(locale().toString(rule.rearmLevel()));
}

std::optional<AlertRule> AlertDialog::rule() const
{
    if (!problem().isEmpty())
        return std::nullopt;
    const std::optional<quint64> limit = parseAmount(m_limit->text(), locale());
    if (!limit)
        return std::nullopt;
    return AlertRule{.quantity = quantity(),
                     .direction = choice<Direction>(m_direction),
                     .limit = *limit,
                     .repeat = choice<Repeat>(m_repeat),
                     .hysteresis = hysteresis(*limit).value_or(0)};
}

void AlertDialog::accept()
{
    const std::optional<AlertRule> rule = this->rule();
    if (!rule)
        return;
    if (m_counter) {
        m_counter->setAlertRule(rule);
        m_counter->rearmAlert();
    }
    QDialog::accept();
}

void AlertDialog::remove()
{
    if (m_counter)
        m_counter->setAlertRule(std::nullopt);
    QDialog::reject();
}

Quantity AlertDialog::quantity() const
{
    return choice<Quantity>(m_quantity);
}

/// Values only grow, except those of BPF maps, which another program writes.
bool AlertDialog::mayFall() const
{
    return quantity() != Quantity::Value || (m_counter && MapId::isMapId(m_counter->id()));
}

/// The default hysteresis if the field is empty or hidden; none if its text is no level from which the rule can re-arm.
std::optional<quint64> AlertDialog::hysteresis(quint64 limit) const
{
    if (!mayFall() || m_rearm->text().trimmed().isEmpty())
        return AlertRule::usualHysteresis(quantity(), limit);
    const std::optional<quint64> level = parseAmount(m_rearm->text(), locale());
    const bool isAbove = choice<Direction>(m_direction) == Direction::Above;
    if (!level || (isAbove ? *level > limit : *level < limit))
        return std::nullopt;
    return isAbove ? limit - *level : *level - limit;
}

/// A sentence about invalid input; empty if the form has a valid rule, or no limit yet.
QString AlertDialog::problem() const
{
    const QString example = locale().toString(1000);
    const QString howTo = tr("Type a number such as %1 or 10k, no more than %2.");
    if (m_limit->text().trimmed().isEmpty())
        return {};
    const std::optional<quint64> limit = parseAmount(m_limit->text(), locale());
    constexpr quint64 most = std::numeric_limits<quint64>::max();
    if (!limit)
        return tr("Threshold: %1").arg(howTo.arg(example, locale().toString(most)));
    const bool above = choice<Direction>(m_direction) == Direction::Above;
    if (!above && *limit == 0)
        return tr("Nothing is ever below 0: type a larger threshold, or choose “above”.");
    if (above && *limit == most)
        return tr("No counter gets above that: type a smaller threshold.");
    if (hysteresis(*limit))
        return {};
    if (!parseAmount(m_rearm->text(), locale()))
        return tr("Re-arm at: %1").arg(howTo.arg(example, locale().toString(most)));
    return (above ? tr("Re-arm at: type the threshold or less, no more than %1.")
                  : tr("Re-arm at: type the threshold or more, no less than %1."))
        .arg(locale().toString(*limit));
}

/// A sentence about what the rule would do.
QString AlertDialog::remark() const
{
    const std::optional<quint64> limit = parseAmount(m_limit->text(), locale());
    if (!limit || !m_counter)
        return tr("Type a threshold: digits, or short as in 10k or 2M.");
    if (m_counter->isAlertDisarmed() && m_counter->alertRule() == rule())
        return tr("It has fired; Set arms it again.");
    const bool above = choice<Direction>(m_direction) == Direction::Above;
    if (quantity() == Quantity::Value && above && m_counter->value() > *limit)
        return tr("The value is above it already: the alert triggers immediately.");
    if (quantity() == Quantity::Value && !above && m_counter->value() < *limit)
        return tr("The value is below it already: the alert triggers when it falls again after reaching %1.")
            .arg(locale().toString(*limit));
    const std::optional<AlertRule> rule = this->rule();
    if (!rule || rule->repeat == Repeat::Once || rule->hysteresis == 0)
        return {};
    return (above ? tr("Alerts again after falling to %1.") : tr("Alerts again after rising to %1."))
        .arg(locale().toString(rule->rearmLevel()));
}

QString AlertDialog::now() const
{
    if (!m_counter)
        return {};
    if (quantity() == Quantity::Value)
        return tr("currently %1").arg(locale().toString(m_counter->value()));
    const double rate = quantity() == Quantity::Rate ? m_counter->rate() : m_counter->average();
    return tr("currently %1/s").arg(locale().toString(rate, 'f', rate > 0 && rate < 10 ? 1 : 0));
}

void AlertDialog::check()
{
    const quint64 limit = parseAmount(m_limit->text(), locale()).value_or(0);
    m_limitLabel->setText(quantity() == Quantity::Value ? tr("&Threshold") : tr("&Threshold, per second"));
    const AlertRule usual = {.quantity = quantity(),
                             .direction = choice<Direction>(m_direction),
                             .limit = limit,
                             .hysteresis = AlertRule::usualHysteresis(quantity(), limit)};
    m_rearm->setPlaceholderText(locale().toString(usual.rearmLevel()));
    m_rearm->setEnabled(choice<Repeat>(m_repeat) == Repeat::EachTime);
    m_rearm->setVisible(mayFall());
    m_rearmLabel->setVisible(mayFall());
    const bool wrong = !problem().isEmpty();
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, wrong ? alertColour(colours) : secondaryText(colours));
    m_remark->setPalette(colours);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(rule().has_value());
    showNow();
}

/// Called for each sample as well, because the remark depends on the counter's value.
void AlertDialog::showNow()
{
    m_now->setText(now());
    const QString wrong = problem();
    m_remark->setText(wrong.isEmpty() ? remark() : tr("⚠ %1").arg(wrong));
}

} // namespace Kerntally
