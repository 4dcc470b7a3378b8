// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace Kerntally {

/// A panel with a frame and round corners, in the palette's base colour.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    /// Its content goes here; margins keep it off the frame.
    QVBoxLayout *content() const { return m_content; }
    /// Of the card; without one it is the base colour with a grey frame.
    void setTint(const QColor &tint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_content;
    QColor m_tint;
};

} // namespace Kerntally
