// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/palettes.h"

namespace Kerntally {

namespace {

struct Shades
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb disabledText;
    QRgb placeholder;
    QRgb highlight;
    QRgb highlightedText;
    QRgb link;
    QRgb toolTip;
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette(QColor(shades.button), QColor(shades.window)); // computes matching bevels
    palette.setColor(QPalette::Base, QColor(shades.base));
    palette.setColor(QPalette::AlternateBase, QColor(shades.alternate));
    palette.setColor(QPalette::ToolTipBase, QColor(shades.toolTip));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, QColor(shades.text));
        palette.setColor(QPalette::Disabled, role, QColor(shades.disabledText));
    }
    palette.setColor(QPalette::PlaceholderText, QColor(shades.placeholder));
    palette.setColor(QPalette::Highlight, QColor(shades.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(shades.highlightedText));
    palette.setColor(QPalette::Link, QColor(shades.link));
    palette.setColor(QPalette::LinkVisited, QColor(shades.link));
    palette.setColor(QPalette::BrightText, QColor(shades.text));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = 0xfff1f3f5,
                      .base = 0xffffffff,
                      .alternate = 0xfff6f7f9,
                      .button = 0xfff6f7f8,
                      .text = 0xff1c1f24,
                      .disabledText = 0xff959ba3,
                      .placeholder = 0xff6d747d,
                      .highlight = 0xff2a74d6,
                      .highlightedText = 0xffffffff,
                      .link = 0xff1a5fb4,
                      .toolTip = 0xffffffff});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0xff1a1c20,
                      .base = 0xff212429,
                      .alternate = 0xff26292f,
                      .button = 0xff2a2d33,
                      .text = 0xffe8eaed,
                      .disabledText = 0xff757a82,
                      .placeholder = 0xff949aa3,
                      .highlight = 0xff2f73d9,
                      .highlightedText = 0xffffffff,
                      .link = 0xff78b0ff,
                      .toolTip = 0xff2a2d33});
}

QPalette highContrastPalette()
{
    QPalette palette = paletteOf({.window = 0xff000000,
                                  .base = 0xff000000,
                                  .alternate = 0xff000000,
                                  .button = 0xff000000,
                                  .text = 0xffffffff,
                                  .disabledText = 0xffa8a8a8,
                                  .placeholder = 0xffc4c4c4,
                                  .highlight = 0xff1aebff,
                                  .highlightedText = 0xff000000,
                                  .link = 0xffffff00,
                                  .toolTip = 0xff000000});
    // The constructor derives bevels from the black button colour, so that they are black as well.
    for (const auto role : {QPalette::Light, QPalette::Midlight, QPalette::Mid, QPalette::Dark})
        palette.setColor(role, QColor(0xff8a8a8a));
    return palette;
}

} // namespace Kerntally
