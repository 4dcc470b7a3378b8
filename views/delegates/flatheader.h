// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace Kerntally {

/// A table header without boxes: grey titles over a line; the sort column's title is darker and has an arrow.
class FlatHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FlatHeader(QWidget *parent = nullptr);

    /// Width of a title in px, for hidden sections as well.
    int neededWidth(int section) const;

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    QSize sectionSizeFromContents(int section) const override;

private:
    void paintGround(const QRect &rect);
    QString title(int section) const;
    Qt::Alignment alignmentOf(int section) const;
    void paintArrow(QPainter *painter, const QRectF &place, bool descending) const;
};

} // namespace Kerntally
