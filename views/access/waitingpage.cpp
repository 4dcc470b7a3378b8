// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/waitingpage.h"

#include "views/style/colours.h"

#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

namespace Kerntally {

using namespace std::chrono_literals;

WaitingPage::WaitingPage(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
{
    m_text->setObjectName(QStringLiteral("opening"));
    QFont large = m_text->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    m_text->setFont(large);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_cancel->setObjectName(QStringLiteral("cancelOpening"));
    QSizePolicy kept = m_cancel->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // the text keeps its position
    m_cancel->setSizePolicy(kept);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(18);
    layout->addStretch(2);
    layout->addWidget(m_text);
    layout->addWidget(m_cancel, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    m_cancelDelay.setSingleShot(true);
    m_cancelDelay.setInterval(1s);
    connect(&m_cancelDelay, &QTimer::timeout, this, [this] { tell(true); });
    connect(m_cancel, &QPushButton::clicked, this, &WaitingPage::cancelRequested);
    tell(false);
    applyPalette();
}

void WaitingPage::setAsking(bool asking)
{
    m_asking = asking;
    tell(false);
}

void WaitingPage::setPasswordExpected(bool expected)
{
    m_passwordExpected = expected;
    tell(isVisible() && !m_cancelDelay.isActive());
}

void WaitingPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void WaitingPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous()) {
        m_cancelDelay.stop();
        tell(false);
    }
}

void WaitingPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_cancelDelay.start();
}

/// isLong: the wait is long enough to name its reason.
void WaitingPage::tell(bool isLong)
{
    if (m_asking && m_passwordExpected)
        m_text->setText(tr("Waiting for the password…"));
    else
        m_text->setText(m_asking && isLong ? tr("Waiting for permission…") : tr("Starting to count…"));
    m_cancel->setVisible(m_asking || isLong);
}

void WaitingPage::applyPalette()
{
    QPalette muted;
    muted.setColor(QPalette::WindowText, secondaryText(palette()));
    m_text->setPalette(muted);
}

} // namespace Kerntally
