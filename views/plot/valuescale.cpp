// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/valuescale.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace Kerntally {

namespace {

/// Headroom above a line's maximum, which the plot area's edge would otherwise clip.
constexpr double normalisedTop = 1.04;
/// The minimum range of a logarithmic axis.
constexpr double leastDecades = 10;

/// log10(1 + value): zero at zero, and values below one are close to it.
double logarithm(double value)
{
    return std::log10(1 + std::max(value, 0.0));
}

/// The least of 1, 2 and 5 times a power of ten that is not below the value.
double roundUp(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (value <= factor * power * (1 + 1e-9))
            return factor * power;
    }
    return 10 * power;
}

/// From here on, labels have unit prefixes.
constexpr double million = 1e6;
/// Decimal places of a prefixed label; with more, it is no shorter than the full number.
constexpr int mostDecimals = 3;

/// Decimal places that multiples of the size need; none if more than mostDecimals.
std::optional<int> decimalsOf(double size)
{
    for (int decimals = 0; decimals <= mostDecimals; ++decimals) {
        const double whole = size * std::pow(10, decimals);
        if (std::abs(whole - std::round(whole)) < 1e-6 * whole)
            return decimals;
    }
    return std::nullopt;
}

/// A short label: uses the prefix that suits the axis's largest number, if multiples of the step are short with it.
QString axisNumber(double value, const AxisScale &axis, const QLocale &locale)
{
    constexpr std::array<const char *, 5> prefixes = {"M", "G", "T", "P", "E"};
    double unit = 1;
    int decimals = axis.decimals();
    QLatin1String prefix;
    double next = million;
    for (std::size_t i = 0; i < prefixes.size() && axis.high >= next * (1 - 1e-9); ++i, next *= 1000) {
        if (const std::optional<int> needed = decimalsOf(axis.step / next)) {
            unit = next;
            decimals = *needed;
            prefix = QLatin1String(prefixes[i]);
        }
    }
    return value == 0 ? locale.toString(0) : locale.toString(value / unit, 'f', decimals) + prefix;
}

} // namespace

ValueScale::ValueScale(Kind kind)
    : m_kind(kind)
{
    if (kind == Kind::Normalised)
        m_axis = {.low = 0, .high = normalisedTop, .step = 0.2};
    else if (kind == Kind::Logarithmic)
        m_axis = {.low = 0, .high = leastDecades, .step = 1};
}

double ValueScale::position(double value, double highest) const
{
    switch (m_kind) {
    case Kind::Logarithmic:
        return logarithm(value) / logarithm(m_axis.high);
    case Kind::Normalised:
        return highest > 0 ? value / highest / m_axis.high : 0;
    default:
        return (value - m_axis.low) / (m_axis.high - m_axis.low);
    }
}

double ValueScale::valueAt(double position, double highest) const
{
    switch (m_kind) {
    case Kind::Logarithmic:
        return std::max(0.0, std::pow(10, position * logarithm(m_axis.high)) - 1);
    case Kind::Normalised:
        return std::max(0.0, position * m_axis.high * highest);
    default:
        return std::max(0.0, m_axis.low + position * (m_axis.high - m_axis.low));
    }
}

void ValueScale::adapt(double bottom, double top, int steps)
{
    if (m_kind == Kind::Linear) {
        m_axis = m_axis.adapted(bottom, top, steps);
    } else if (m_kind == Kind::Logarithmic) {
        const double wanted = std::max(leastDecades, roundUp(1.05 * top));
        if (top > m_axis.high || wanted <= m_axis.high / 10)
            m_axis.high = wanted;
    }
}

std::vector<AxisTick> ValueScale::ticks(int steps, const QLocale &locale) const
{
    if (m_kind == Kind::Logarithmic)
        return decades(steps, locale);
    return linearTicks(locale);
}

std::vector<AxisTick> ValueScale::linearTicks(const QLocale &locale) const
{
    const bool shares = m_kind == Kind::Normalised;
    std::vector<AxisTick> ticks;
    const int count = static_cast<int>((m_axis.high - m_axis.low) / m_axis.step + 1e-6);
    for (int i = 0; i <= count; ++i) {
        const double value = m_axis.low + i * m_axis.step;
        const QString label = shares ? QCoreApplication::translate("ValueScale", "%1%").arg(std::lround(100 * value))
                                     : axisNumber(value, m_axis, locale);
        ticks.push_back({.position = (value - m_axis.low) / (m_axis.high - m_axis.low), .label = label});
    }
    return ticks;
}

/// Labels zero and powers of ten; twice and five times those as well if there is room, and not each power if there is
/// little.
std::vector<AxisTick> ValueScale::decades(int steps, const QLocale &locale) const
{
    std::vector<AxisTick> ticks = {{.position = 0, .label = locale.toString(0)}};
    const int count = static_cast<int>(std::log10(m_axis.high) + 1e-9) + 1;
    const int stride = (count + steps - 1) / std::max(1, steps);
    for (int exponent = 0; exponent < count; exponent += stride) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double value = factor * std::pow(10, exponent);
            if (value > m_axis.high * (1 + 1e-9) || (factor > 1 && 3 * count > steps))
                break;
            ticks.push_back(
                {.position = position(value, 0), .label = axisNumber(value, {.high = value, .step = value}, locale)});
        }
    }
    return ticks;
}

} // namespace Kerntally
