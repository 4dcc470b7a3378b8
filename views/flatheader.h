// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace Kerntally {

/// Column titles without boxes around them: grey text over a line.
class FlatHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FlatHeader(QWidget *parent = nullptr);

    /// Keeps a title this much farther off the cell's right edge.
    void setInset(int section, int inset);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    QSize sectionSizeFromContents(int section) const override;

private:
    QString title(int section) const;

    QHash<int, int> m_insets;
};

} // namespace Kerntally
