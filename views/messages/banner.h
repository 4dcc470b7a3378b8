// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/card.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace Kerntally {

/// A coloured message across the page with an icon and buttons. Hidden until show().
class Banner : public Card
{
    Q_OBJECT

public:
    /// Computes the banner's colour from a palette.
    using Colour = QColor (*)(const QPalette &palette);

    /// icon: name of a file in resources/icons; empty: none.
    Banner(const QString &name, Colour colour, const QString &icon, QWidget *parent);

protected:
    /// Adds a label for plain text below the previous one; its text wraps and is selectable.
    QLabel *addText(const QString &name, bool isStrong = false);
    QPushButton *addButton(const QString &name, const QString &text, const QString &toolTip);
    void addWidget(QWidget *widget);
    /// Changes colour and icon.
    void setLook(Colour colour, const QString &icon);
    /// Announces the text to screen readers.
    void announce(const QString &text, const QString &description = {});

    void changeEvent(QEvent *event) override;
    /// Called whenever the palette changes.
    virtual void applyPalette();

private:
    Colour m_colour;
    QString m_iconName;
    QLabel *m_icon;
    QVBoxLayout *m_texts;
    QHBoxLayout *m_row;
};

} // namespace Kerntally
