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

/// One counter as a card: name, state, value, rate and the last minute. Paints only those parts that are exposed.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Form {
        Tall, ///< the last minute below the numbers
        Flat, ///< beside them
    };

    explicit CardDelegate(QObject *parent = nullptr);

    static constexpr int gap = 10; ///< between cards

    Form form() const { return m_form; }
    void setForm(Form form) { m_form = form; }
    static int height(Form form, const QFont &font);
    static int leastWidth(const QFont &font);

    /// So many columns of cells, and so many pixels more than cells of the same width fill: the cards do fill them.
    void setGrid(int columns, int spare);
    /// Of a cell's rectangle: the card; in it what changes with every number, and the picture of the past.
    QRect cardRect(const QRect &cell) const;
    QRect numbersRect(const QRect &cell, const QFont &font) const;
    QRect historyRect(const QRect &cell, const QFont &font) const;
    /// Chooses one size for the values of all cards, in which the widest stands beside its rate. room: the width of the
    /// numbers. Returns whether it is another size than before.
    bool fitValues(const QAbstractItemModel &counters, int room, const QFont &font);
    /// What is to be painted next, in the view's coordinates.
    void setExposed(const QRegion &region) { m_exposed = region; }

    /// "1,313/s"
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
    /// At the right of the name.
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
    // Kept from card to card: fonts are slow to measure.
    mutable std::vector<TabularText> m_texts; ///< of the rate, then of values, from the largest to the smallest
    mutable QFont m_font;                     ///< that they are made from
    std::size_t m_size = 1;                   ///< of values, in m_texts
    mutable Sparkline m_sparkline;
};

} // namespace Kerntally
