// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/stoppedbanner.h"

#include "model/sources/countersource.h"
#include "views/style/colours.h"
#include "views/style/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Kerntally {

namespace {

constexpr int stoppedIconSize = 24;
constexpr QMargins stoppedMargins(12, 10, 12, 0); // as the page below has them

} // namespace

StoppedBanner::StoppedBanner(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(this))
    , m_icon(new QLabel(m_card))
    , m_text(new QLabel(m_card))
    , m_resume(new QPushButton(tr("Start a&gain"), m_card))
{
    setObjectName(QStringLiteral("stoppedBanner"));
    m_text->setObjectName(QStringLiteral("stoppedText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont strong = m_text->font();
    strong.setWeight(QFont::DemiBold);
    m_text->setFont(strong);
    m_resume->setObjectName(QStringLiteral("resume"));
    m_resume->setToolTip(tr("Count again, and go on from the values that are shown"));

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_resume);
    m_card->content()->addLayout(row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(stoppedMargins);
    layout->addWidget(m_card);

    connect(m_resume, &QPushButton::clicked, this, &StoppedBanner::resumeRequested);
    applyPalette();
    hide();
}

void StoppedBanner::explain(const SourceFailure &failure)
{
    m_text->setText(failure.message);
    m_text->setToolTip(failure.remedy);
    m_resume->setEnabled(true);
    setAccessibleName(failure.message);
    setAccessibleDescription(failure.remedy);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StoppedBanner::setWaiting()
{
    m_text->setText(tr("Starting to count…"));
    m_resume->setEnabled(false);
}

void StoppedBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void StoppedBanner::applyPalette()
{
    const QColor colour = noticeColour(palette());
    m_card->setTint(colour);
    m_icon->setPixmap(tintedIcon(QStringLiteral("alert"), colour)
                          .pixmap(QSize(stoppedIconSize, stoppedIconSize), devicePixelRatioF()));
}

} // namespace Kerntally
