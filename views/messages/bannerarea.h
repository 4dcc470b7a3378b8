// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace Kerntally {

class Banner;

/// Stacks banners above a page. Hidden while all of them are, so that its margins take no room.
class BannerArea : public QWidget
{
    Q_OBJECT

public:
    BannerArea(const QMargins &margins, int spacing, QWidget *parent);

    void add(Banner *banner);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_banners;
};

} // namespace Kerntally
