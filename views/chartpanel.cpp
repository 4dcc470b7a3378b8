// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel.h"

#include "views/ratechart.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Kerntally {

ChartPanel::ChartPanel(QWidget *parent)
    : Card(parent)
    , m_title(new QLabel(this))
    , m_chart(new RateChart(this))
    , m_quantities(new QActionGroup(this))
    , m_windows(new QActionGroup(this))
{
    addQuantities();
    addWindows();
    m_title->setObjectName(QStringLiteral("chartTitle"));
    m_title->setIndent(6);

    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_title, 1);
    addSwitch(row, m_quantities);
    row->addSpacing(18);
    addSwitch(row, m_windows);
    content()->addLayout(row);
    content()->addWidget(m_chart, 1);

    connect(m_quantities, &QActionGroup::triggered, this, &ChartPanel::applyChoices);
    connect(m_windows, &QActionGroup::triggered, this, &ChartPanel::applyChoices);
    applyChoices();
}

void ChartPanel::addQuantities()
{
    const auto add = [this](const QString &name, Quantity quantity, const QKeySequence &shortcut, const QString &tip) {
        QAction *action = m_quantities->addAction(name);
        action->setData(static_cast<int>(quantity));
        action->setShortcut(shortcut);
        action->setToolTip(tip);
        action->setCheckable(true);
        action->setChecked(quantity == Quantity::Rate);
        return action;
    };
    add(tr("&Rate"), Quantity::Rate, Qt::CTRL | Qt::Key_1, tr("Events per second"))
        ->setObjectName(QStringLiteral("showRate"));
    add(tr("&Value"), Quantity::Value, Qt::CTRL | Qt::Key_2, tr("The counters themselves, with their thresholds"))
        ->setObjectName(QStringLiteral("showValue"));
}

void ChartPanel::addWindows()
{
    for (const int minutes : {1, 5}) {
        QAction *action = m_windows->addAction(tr("&%1 min").arg(minutes));
        action->setObjectName(QStringLiteral("show%1min").arg(minutes));
        action->setData(60 * minutes);
        action->setToolTip(minutes == 1 ? tr("The last minute") : tr("The last %1 minutes").arg(minutes));
        action->setCheckable(true);
        action->setChecked(minutes == 1);
    }
}

void ChartPanel::addSwitch(QHBoxLayout *row, const QActionGroup *actions)
{
    for (QAction *action : actions->actions()) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
}

void ChartPanel::applyChoices()
{
    const auto quantity = static_cast<Quantity>(m_quantities->checkedAction()->data().toInt());
    m_chart->setQuantity(quantity);
    m_chart->setWindow(std::chrono::seconds(m_windows->checkedAction()->data().toInt()));
    m_title->setText(quantity == Quantity::Rate ? tr("Events per second") : tr("Value"));
}

} // namespace Kerntally
