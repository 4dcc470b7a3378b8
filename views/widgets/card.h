// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace Kerntally {

/// A panel with a frame, round corners and the palette's base colour.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    /// The layout of the card's content; its margins keep clear of the frame.
    QVBoxLayout *content() const { return m_content; }
    /// Colour of frame and background; an invalid colour restores the grey frame.
    void setTint(const QColor &tint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_content;
    QColor m_tint;
};

} // namespace Kerntally
