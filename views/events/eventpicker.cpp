// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/eventpicker.h"

#include "bpf/kernel/layout.h"
#include "model/counters/eventselection.h"
#include "views/events/eventspage.h"
#include "views/events/functionspage.h"
#include "views/style/colours.h"
#include "views/style/icons.h"
#include "views/widgets/card.h"
#include "views/widgets/screenfit.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Kerntally {

namespace {

constexpr int aboutIconSize = 18;
constexpr QMargins pageMargins(0, 10, 0, 0);

} // namespace

EventPicker::EventPicker(EventSelection *chosen, QWidget *parent)
    : QDialog(parent)
    , m_chosen(chosen)
    , m_pages(new QTabWidget(this))
    , m_events(new EventsPage(chosen, m_pages))
    , m_message(new Card(this))
    , m_icon(new QLabel(m_message))
    , m_text(new QLabel(m_message))
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
    layout->addWidget(makeMessage());
    layout->addLayout(makeBottom());
    addPage(m_events, tr("Kernel &events"));
    addPage(new FunctionsPage(chosen, m_pages), tr("Program &functions"));
    connect(chosen, &EventSelection::changed, this, [this] {
        tell({}); // of what was before
        showCount();
    });
    connect(chosen, &EventSelection::refused, this,
            [this](const QString &name, const QString &why) { tell(tr("%1: %2").arg(name, why)); });
    connect(m_pages, &QTabWidget::currentChanged, this, [this] { tell({}); });
    resizeToFit(this, {760, 620});
    applyPalette();
    showCount();
}

void EventPicker::addPage(PickerPage *page, const QString &title)
{
    page->layout()->setContentsMargins(pageMargins);
    m_pages->addTab(page, title);
    connect(page, &PickerPage::told, this, &EventPicker::tell);
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

QWidget *EventPicker::makeMessage()
{
    m_message->setObjectName(QStringLiteral("pickerMessage"));
    m_text->setObjectName(QStringLiteral("pickerMessageText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_message->content()->addLayout(row);
    m_message->hide();
    return m_message;
}

QLayout *EventPicker::makeBottom()
{
    m_count->setObjectName(QStringLiteral("pickerCount"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter is for the list
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(buttons);
    return row;
}

/// Empty: nothing is to be said any more.
void EventPicker::tell(const QString &text)
{
    m_text->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_message->setAccessibleName(text);
}

void EventPicker::showCount()
{
    const QLocale locale;
    m_count->setText(
        m_chosen->isOpen()
            ? tr("%1 of %2 counters").arg(locale.toString(m_chosen->counted().size()), locale.toString(KT_COUNTERS))
            : tr("Nothing is counted now."));
}

void EventPicker::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void EventPicker::applyPalette()
{
    const QColor colour = noticeColour(palette());
    m_message->setTint(colour);
    m_icon->setPixmap(
        tintedIcon(QStringLiteral("about"), colour).pixmap(QSize(aboutIconSize, aboutIconSize), devicePixelRatioF()));
}

} // namespace Kerntally
