// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/card.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace Kerntally {

/// A message across the page, with a colour of its own, and with buttons for what can be done about it. Hidden until it is
/// shown.
class Banner : public Card
{
    Q_OBJECT

public:
    /// Which colour the banner has in a palette.
    using Colour = QColor (*)(const QPalette &palette);

    /// icon: its name; empty: none.
    Banner(const QString &name, Colour colour, const QString &icon, QWidget *parent);

protected:
    /// For plain text that wraps and can be selected, below the one before.
    QLabel *addText(const QString &name, bool isStrong = false);
    QPushButton *addButton(const QString &name, const QString &text, const QString &toolTip);
    void addWidget(QWidget *widget);
    /// Another colour and icon.
    void setLook(Colour colour, const QString &icon);
    /// Tells screen readers of what the banner says now.
    void announce(const QString &text, const QString &description = {});

    void changeEvent(QEvent *event) override;
    /// Again each time that the palette changes.
    virtual void applyPalette();

private:
    Colour m_colour;
    QString m_iconName;
    QLabel *m_icon;
    QVBoxLayout *m_texts;
    QHBoxLayout *m_row;
};

} // namespace Kerntally
