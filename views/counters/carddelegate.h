// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/delegates/sparkline.h"
#include "views/delegates/tabulartext.h"

#include <QColor>
#include <QRegion>
#include <QStyledItemDelegate>

#include <vector>

namespace Kerntally {

class Counter;

/// Paints a counter as a card: name, state, value, rate and the last minute. Paints only the exposed parts.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Form {
        Tall, ///< the sparkline is below the numbers
        Flat, ///< the sparkline is beside the numbers
    };

    explicit CardDelegate(QObject *parent = nullptr);

    static constexpr int gap = 10; ///< px, between cards

    Form form() const { return m_form; }
    void setForm(Form form) { m_form = form; }
    static int height(Form form, const QFont &font);
    static int leastWidth(const QFont &font);

    /// columns: number of cards in a row. spare: px that equally wide cells leave; cardRect() distributes them.
    void setGrid(int columns, int spare);
    /// Parts of a cell's rectangle: the card, its numbers, and its sparkline.
    QRect cardRect(const QRect &cell) const;
    QRect numbersRect(const QRect &cell, const QFont &font) const;
    QRect historyRect(const QRect &cell, const QFont &font) const;
    /// Chooses the size of all cards' values: the largest in which each fits beside its rate. room: width of
    /// numbersRect(). Returns whether the size changed.
    bool fitValues(const QAbstractItemModel &counters, int room, const QFont &font);
    /// Restricts the next painting to this region (the view's coordinates).
    void setExposed(const QRegion &region) { m_exposed = region; }

    /// The counter's rate as in "1,313/s".
    static QString rateText(const Counter &counter);

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    QRect nameRect(const QRect &cell, const QFont &font) const;
    void paintFrame(QPainter *painter, const QStyleOptionViewItem &option, bool marked) const;
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const Counter &counter) const;
    /// The state, to the right of the name.
    struct Sign
    {
        QString icon;
        QString text;
        QFont font;
        QColor colour;
    };
    static void paintSign(QPainter *painter, QRect &rect, const QStyleOptionViewItem &option, const Sign &sign);
    void paintNumbers(QPainter *painter, const QStyleOptionViewItem &option, const Counter &counter) const;
    const std::vector<TabularText> &texts(const QFont &font) const;

    Form m_form = Form::Tall;
    int m_columns = 1;
    int m_spare = 0;
    QRegion m_exposed;
    // Cached, because measuring fonts is slow.
    mutable std::vector<TabularText> m_texts; ///< of the rate, followed by those of values in descending size
    mutable QFont m_font;                     ///< the font for which m_texts was computed
    std::size_t m_size = 1;                   ///< index of the values' size in m_texts
    mutable Sparkline m_sparkline;
};

} // namespace Kerntally
