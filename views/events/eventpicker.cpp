// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/eventpicker.h"

#include "bpf/kernel/layout.h"
#include "model/counters/eventselection.h"
#include "views/events/eventspage.h"
#include "views/events/functionspage.h"
#include "views/messages/message.h"
#include "views/widgets/screenfit.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Kerntally {

namespace {

constexpr QMargins pageMargins(0, 10, 0, 0);

} // namespace

EventPicker::EventPicker(EventSelection *chosen, QWidget *parent)
    : QDialog(parent)
    , m_chosen(chosen)
    , m_pages(new QTabWidget(this))
    , m_events(new EventsPage(chosen, m_pages))
    , m_message(new Message(QStringLiteral("pickerMessage"), this))
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("eventPicker"));
    setWindowTitle(tr("Add events"));
    m_pages->setObjectName(QStringLiteral("pickerPages"));
    m_pages->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(10);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_message);
    layout->addLayout(makeBottom());
    addPage(m_events, tr("Kernel &events"));
    addPage(new FunctionsPage(chosen, m_pages), tr("Program &functions"));
    connect(chosen, &EventSelection::changed, this, [this] {
        m_message->tell(Message::Kind::Info, {}); // the message was about an earlier change
        showCount();
    });
    connect(chosen, &EventSelection::refused, this, [this](const QString &name, const QString &why) {
        m_message->tell(Message::Kind::Warning, tr("%1: %2").arg(name, why));
    });
    connect(m_pages, &QTabWidget::currentChanged, this, [this] { m_message->tell(Message::Kind::Info, {}); });
    resizeToFit(this, {760, 620});
    showCount();
}

void EventPicker::addPage(PickerPage *page, const QString &title)
{
    page->layout()->setContentsMargins(pageMargins);
    m_pages->addTab(page, title);
    connect(page, &PickerPage::told, m_message, &Message::tell);
}

void EventPicker::begin()
{
    if (!isVisible())
        m_events->reload();
    show();
    raise();
    activateWindow();
    if (auto *page = qobject_cast<PickerPage *>(m_pages->currentWidget()))
        page->startSearch();
}

QLayout *EventPicker::makeBottom()
{
    m_count->setObjectName(QStringLiteral("pickerCount"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return belongs to the list
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(buttons);
    return row;
}

void EventPicker::showCount()
{
    const QLocale locale;
    m_count->setText(
        m_chosen->isOpen()
            ? tr("%1 of %2 counters").arg(locale.toString(m_chosen->counted().size()), locale.toString(KT_COUNTERS))
            : tr("Nothing is counted now."));
}

} // namespace Kerntally
