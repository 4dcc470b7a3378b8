// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/rowdelegate.h"
#include "views/delegates/tabulartext.h"

#include <optional>

namespace Kerntally {

/// Paints right-aligned numbers with tabular digits, so that they don't move as they change. Fractions are aligned at
/// the decimal point.
class NumberDelegate : public RowDelegate
{
    Q_OBJECT

public:
    enum class Kind {
        Whole,
        Fraction, ///< with room for one decimal place
    };

    explicit NumberDelegate(Kind kind, bool strong, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Width of a cell with this text, px.
    int widthOf(const QString &text, const QFont &font) const;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const TabularText &tabular(const QFont &viewFont) const;

    Kind m_kind;
    bool m_strong;
    mutable std::optional<TabularText> m_text; ///< for the font of the last call
};

} // namespace Kerntally
