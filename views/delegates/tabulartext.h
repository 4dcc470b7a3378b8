// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QString>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace Kerntally {

/// Paints numbers with tabular digits, all as wide as the widest, so that they don't jitter as they change. Caches the
/// width of each character.
class TabularText
{
public:
    explicit TabularText(const QFont &font);

    const QFont &font() const { return m_font; }
    double width(const QString &text) const;
    /// Draws right-aligned, ending at `right`. The painter's font has to be this one.
    void draw(QPainter *painter, double right, double baseline, const QString &text) const;

private:
    double advance(QChar character) const;

    QFont m_font;
    double m_digit = 0;
    bool m_even = true; ///< the font's digits have the same width, as in most fonts
    mutable QHash<QChar, double> m_advances;
};

} // namespace Kerntally
