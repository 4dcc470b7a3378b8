// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/colours.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Kerntally {

namespace {

struct Hue
{
    QRgb light; // on light backgrounds
    QRgb dark;  // on dark backgrounds
};

constexpr std::array hues = {
    Hue{0xff1f6fc4, 0xff4a9eff}, // blue
    Hue{0xffd9730d, 0xffffa63d}, // orange
    Hue{0xff1c8f4d, 0xff4fd08a}, // green
    Hue{0xff9334c4, 0xffc678f0}, // purple
    Hue{0xff0e8fa3, 0xff4dd4e0}, // cyan
    Hue{0xffa58a00, 0xfff2d24b}, // yellow
    Hue{0xffd0307e, 0xffff7eb6}, // pink
    Hue{0xff5f8f12, 0xffa4d65e}, // lime
    Hue{0xff4a56d6, 0xff8fa3ff}, // indigo
    Hue{0xff7a5c43, 0xffc4a484}, // brown
    Hue{0xff12806a, 0xff5ec2a8}, // teal
    Hue{0xff5c6b7a, 0xffa8b6c4}, // slate
};

/// Colours after the hand-picked ones: each hue is a golden angle away from the previous one.
QColor furtherColour(int index, bool dark)
{
    constexpr double goldenAngle = 137.508;
    const double hue = std::fmod(15 + index * goldenAngle, 360);
    const double lightness = (dark ? 0.66 : 0.38) + 0.06 * (index % 3 - 1);
    return QColor::fromHslF(static_cast<float>(hue / 360), 0.6F, static_cast<float>(lightness));
}

/// Linearises an sRGB component, as in WCAG 2's relative luminance.
double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// In high contrast, mixes in the least of the text's colour that reaches the wanted contrast; otherwise returns the
/// colour.
QColor legible(const QColor &colour, const QPalette &palette)
{
    constexpr double wanted = 7;
    constexpr double step = 0.05;
    if (!isHighContrast(palette))
        return colour;
    const QColor back = selectionColour(palette, true); // the least favourable background
    QColor result = colour;
    for (double share = step; share < 1 && contrast(result, back) < wanted; share += step)
        result = mixed(colour, palette.color(QPalette::Text), share);
    return result;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

bool isHighContrast(const QPalette &palette)
{
    const auto isPure = [](const QColor &colour) { return colour == QColor(Qt::black) || colour == QColor(Qt::white); };
    return isPure(palette.color(QPalette::Window)) && palette.color(QPalette::Window) == palette.color(QPalette::Base)
        && isPure(palette.color(QPalette::Text));
}

double contrast(const QColor &first, const QColor &second)
{
    const double one = luminance(first) + 0.05;
    const double other = luminance(second) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto between = [share](int a, int b) { return static_cast<int>(std::lround(a + share * (b - a))); };
    return {between(first.red(), second.red()), between(first.green(), second.green()),
            between(first.blue(), second.blue())};
}

QColor counterColour(int number, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const auto index = static_cast<std::size_t>(number - 1);
    if (index >= hues.size())
        return legible(furtherColour(number - 1 - static_cast<int>(hues.size()), dark), palette);
    return legible(QColor(dark ? hues[index].dark : hues[index].light), palette);
}

QColor alertColour(const QPalette &palette)
{
    return legible(isDark(palette) ? QColor(0xff, 0x6b, 0x68) : QColor(0xc6, 0x28, 0x28), palette);
}

QColor noticeColour(const QPalette &palette)
{
    return legible(isDark(palette) ? QColor(0xf5, 0xb9, 0x42) : QColor(0x8f, 0x5b, 0x00), palette);
}

QColor successColour(const QPalette &palette)
{
    return legible(isDark(palette) ? QColor(0x7b, 0xc8, 0x7e) : QColor(0x2e, 0x6f, 0x35), palette);
}

QColor secondaryText(const QPalette &palette)
{
    const double share = isHighContrast(palette) ? 0.85 : isDark(palette) ? 0.62 : 0.65;
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), share);
}

QColor borderColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), isHighContrast(palette) ? 0.7 : 0.16);
}

QColor gridColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), isHighContrast(palette) ? 0.35 : 0.10);
}

double strokeWidth(double width, const QPalette &palette)
{
    return isHighContrast(palette) ? width * 1.6 : width;
}

QColor selectionColour(const QPalette &palette, bool focused)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), focused ? 0.26 : 0.16);
}

} // namespace Kerntally
