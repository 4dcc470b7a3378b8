// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/nocounters.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kerntally {

NoCounters::NoCounters(QWidget *parent)
    : Card(parent)
    , m_row(new QHBoxLayout)
{
    setObjectName(QStringLiteral("noCounters"));
    m_row->setSpacing(12);
    m_row->addWidget(new QLabel(tr("Nothing is counted."), this), 1);
    content()->setContentsMargins(16, 12, 12, 12);
    content()->addLayout(m_row);
}

void NoCounters::setAction(QAction *action)
{
    auto *button = new QPushButton(action->text().remove(QLatin1Char('&')), this); // the mnemonic belongs to the menu
    button->setObjectName(QStringLiteral("noCountersAdd"));
    button->setToolTip(action->toolTip());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_row->addWidget(button);
    setFocusProxy(button);
}

} // namespace Kerntally
