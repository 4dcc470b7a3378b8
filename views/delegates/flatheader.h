// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace Kerntally {

/// Column titles without boxes around them: grey text over a line, darker and with an arrow where it says the order.
class FlatHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FlatHeader(QWidget *parent = nullptr);

    /// What a title needs, also one that is hidden.
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
