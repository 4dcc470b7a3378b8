// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace Kerntally {

class Banner;

/// The banners above a page, one below the other. Takes no room while all of them are hidden, not even that of its margins.
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
