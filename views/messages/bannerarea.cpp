// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messages/bannerarea.h"

#include "views/messages/banner.h"

#include <QEvent>
#include <QVBoxLayout>

namespace Kerntally {

BannerArea::BannerArea(const QMargins &margins, int spacing, QWidget *parent)
    : QWidget(parent)
    , m_banners(new QVBoxLayout(this))
{
    m_banners->setContentsMargins(margins);
    m_banners->setSpacing(spacing);
    hide();
}

void BannerArea::add(Banner *banner)
{
    m_banners->addWidget(banner);
    banner->installEventFilter(this);
    setVisible(!m_banners->isEmpty());
}

bool BannerArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        setVisible(!m_banners->isEmpty());
    return QWidget::eventFilter(watched, event);
}

} // namespace Kerntally
