// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counterspage.h"

#include "model/countermodel.h"
#include "views/alertbanner.h"
#include "views/chartpanel.h"
#include "views/countertable.h"
#include "views/ratechart.h"
#include "views/tracks.h"
#include "views/visiblecounters.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Kerntally {

CountersPage::CountersPage(CounterModel *model, QWidget *parent)
    : QWidget(parent)
    , m_banner(new AlertBanner(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_tableCard(new Card(m_splitter))
    , m_table(new CounterTable(m_tableCard))
    , m_panel(new ChartPanel(m_splitter))
{
    m_tableCard->content()->setContentsMargins(4, 4, 4, 4);
    m_tableCard->content()->addWidget(m_table);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(10);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 6);
    layout->setSpacing(10);
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);

    m_table->setModel(new VisibleCounters(model, this));
    m_panel->chart()->setTracks(new LiveTracks(model, this));
    connect(m_panel->chart(), &RateChart::trackClicked, this,
            [this, model](int counter) { m_table->select(model->find(counter)); });
    connect(m_table, &CounterTable::selectedChanged, this,
            [this](const Counter *counter) { m_panel->chart()->setSelected(counter ? counter->number() : 0); });
    connect(model, &CounterModel::alerted, m_panel->chart(),
            [this](const Counter *, const Alert &alert) { m_panel->chart()->mark(alert); });
}

void CountersPage::showCounter(const Counter *counter)
{
    m_table->select(counter);
    m_table->setFocus();
}

void CountersPage::divide()
{
    const int wanted = m_table->fullHeight() + 8;
    const int height = m_splitter->height();
    const int given = std::min(wanted, height / 2);
    m_splitter->setSizes({given, height - given});
}

} // namespace Kerntally
