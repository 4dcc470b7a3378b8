// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/rowdelegate.h"
#include "views/delegates/tabulartext.h"

#include <optional>

namespace Kerntally {

/// Numbers that stand still while they change: every digit as wide as the widest, and with fractions the points below
/// each other, whether a number has one or not.
class NumberDelegate : public RowDelegate
{
    Q_OBJECT

public:
    enum class Kind {
        Whole,
        Fraction, ///< with room for one digit behind the point
    };

    explicit NumberDelegate(Kind kind, bool strong, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What a cell needs for this text.
    int widthOf(const QString &text, const QFont &font) const;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const TabularText &tabular(const QFont &viewFont) const;

    Kind m_kind;
    bool m_strong;
    mutable std::optional<TabularText> m_text; ///< in the font that was last used
};

} // namespace Kerntally
