// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/counters/carddelegate.h"

#include "model/alerts/alertrule.h"
#include "model/base/numbertext.h"
#include "model/counters/countermodel.h"
#include "views/delegates/nameeditor.h"
#include "views/style/colours.h"
#include "views/style/icons.h"

#include <QFontMetrics>
#include <QListView>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace Kerntally {

namespace {

constexpr int padding = 12;
constexpr int topPadding = 8;
constexpr double corner = 8;
constexpr int dot = 8;
constexpr int pastHeight = 44;     ///< px, of the sparkline in a tall card
constexpr double flatShare = 0.36; ///< width of the sparkline in a flat card, as a share of the card's
constexpr double numbersGap = 10;  ///< px, between value and rate
/// Sizes of values, as multiples of the font's; the cards use the largest in which all values fit.
constexpr std::array valueSizes = {1.9, 1.55, 1.25, 1.0, 0.8};

int nameHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 2;
}

int numbersHeight(const QFont &font)
{
    return static_cast<int>(QFontMetrics(font).height() * 1.9);
}

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(static_cast<int>(font.pixelSize() * factor));
    font.setWeight(QFont::Bold);
    return font;
}

QColor fillColour(const QStyleOptionViewItem &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = option.widget && option.widget->hasFocus();
    const QColor base = option.palette.color(QPalette::Base);
    return selected ? mixed(base, selectionColour(option.palette, focused), 0.45) : base;
}

} // namespace

CardDelegate::CardDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int CardDelegate::height(Form form, const QFont &font)
{
    const int text = nameHeight(font) + numbersHeight(font) + 2 * topPadding;
    return gap + (form == Form::Tall ? text + pastHeight + 6 : text);
}

int CardDelegate::leastWidth(const QFont &font)
{
    return QFontMetrics(font).averageCharWidth() * 30 + 2 * padding;
}

void CardDelegate::setGrid(int columns, int spare)
{
    m_columns = std::max(1, columns);
    m_spare = spare;
}

/// Distributes the spare pixels from left to right. They are fewer than columns, so that a card stays within its cell
/// and the gap.
QRect CardDelegate::cardRect(const QRect &cell) const
{
    const int column = cell.width() > 0 ? cell.left() / cell.width() : 0;
    return cell.adjusted(m_spare * column / m_columns, 0, m_spare * (column + 1) / m_columns - gap, -gap);
}

QRect CardDelegate::nameRect(const QRect &cell, const QFont &font) const
{
    QRect rect = numbersRect(cell, font);
    rect.moveTop(cell.top() + topPadding);
    rect.setHeight(nameHeight(font));
    return rect;
}

QRect CardDelegate::numbersRect(const QRect &cell, const QFont &font) const
{
    const QRect card = cardRect(cell);
    QRect rect(card.left() + padding, card.top() + topPadding + nameHeight(font), card.width() - 2 * padding,
               numbersHeight(font));
    if (m_form == Form::Flat)
        rect.setRight(historyRect(cell, font).left() - padding);
    return rect;
}

QRect CardDelegate::historyRect(const QRect &cell, const QFont &font) const
{
    const QRect card = cardRect(cell);
    QRect rect = card.adjusted(padding, 0, -padding, -topPadding - 2);
    if (m_form == Form::Tall) {
        rect.setTop(card.top() + topPadding + nameHeight(font) + numbersHeight(font) + 4);
    } else {
        rect.setTop(card.top() + topPadding + 4);
        rect.setLeft(rect.right() - static_cast<int>(rect.width() * flatShare));
    }
    return rect;
}

/// Chooses a larger size only with room for two more digits, so that the size doesn't alternate as rates change.
bool CardDelegate::fitValues(const QAbstractItemModel &counters, int room, const QFont &font)
{
    const auto &sizes = texts(font);
    const double spare = sizes.front().width(QStringLiteral("00"));
    std::size_t least = 1;
    for (int row = 0; row < counters.rowCount(); ++row) {
        const Counter &counter = *counters.index(row, 0).data(CounterModel::CounterRole).value<Counter *>();
        const QString value = QLocale().toString(counter.value());
        const double rate = sizes.front().width(rateText(counter)) + numbersGap;
        const auto fits = [&](std::size_t size) {
            return sizes[size].width(value) + rate + (size < m_size ? spare : 0) <= room;
        };
        while (least + 1 < sizes.size() && !fits(least))
            ++least;
    }
    return std::exchange(m_size, least) != least;
}

QString CardDelegate::rateText(const Counter &counter)
{
    return tr("%1/s").arg(Kerntally::rateText(counter.rate(), QLocale()));
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Counter &counter = *index.data(CounterModel::CounterRole).value<Counter *>();
    const QRegion exposed = m_exposed & option.rect;
    const QRect past = historyRect(option.rect, option.font);

    painter->save();
    const QRect numbers = numbersRect(option.rect, option.font);
    // An update of the numbers only needs no frame; its round corners take longer than the text.
    if (numbers.contains(exposed.boundingRect()))
        painter->fillRect(exposed.boundingRect(), fillColour(option));
    else
        paintFrame(painter, option, index.data(CounterModel::MarkedRole).toBool());
    if (exposed.intersects(nameRect(option.rect, option.font)))
        paintName(painter, option, counter);
    if (exposed.intersects(numbers))
        paintNumbers(painter, option, counter);
    if (exposed.intersects(past)) {
        m_sparkline.paint(painter, past, counter.history(), counterColour(counter.number(), option.palette),
                          strokeWidth(1.4, option.palette), !isHighContrast(option.palette));
    }
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view && view->gridSize().isValid() ? view->gridSize()
                                              : QSize(leastWidth(option.font) + gap, height(m_form, option.font));
}

QWidget *CardDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return new NameEditor(*index.data(CounterModel::CounterRole).value<Counter *>(), parent);
}

void CardDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<NameEditor *>(editor)->offer(index.data(Qt::EditRole).toString());
}

void CardDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int margin = std::max(0, editor->sizeHint().height() - nameHeight(option.font)) / 2;
    editor->setGeometry(nameRect(option.rect, option.font).adjusted(dot + 2, -margin, 0, margin));
}

void CardDelegate::paintFrame(QPainter *painter, const QStyleOptionViewItem &option, bool marked) const
{
    const bool focused = option.state & QStyle::State_HasFocus && option.widget && option.widget->hasFocus();
    const bool selected = option.state & QStyle::State_Selected;
    const QColor mark = option.palette.color(QPalette::Highlight);
    QPen frame(borderColour(option.palette), 1);
    if (marked)
        frame = QPen(alertColour(option.palette), strokeWidth(1.5, option.palette));
    else if (selected || focused)
        frame = QPen(mark, strokeWidth(focused ? 2 : 1.5, option.palette));
    const double inset = frame.widthF() / 2;
    QRectF card = QRectF(cardRect(option.rect)).adjusted(inset, inset, -inset, -inset);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(frame);
    painter->setBrush(fillColour(option));
    painter->drawRoundedRect(card, corner, corner);
    if (marked && (selected || focused)) { // inside the alert's frame
        card.adjust(2.5, 2.5, -2.5, -2.5);
        painter->setPen(QPen(mark, strokeWidth(focused ? 2 : 1, option.palette)));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(card, corner - 2, corner - 2);
    }
}

void CardDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &option, const Counter &counter) const
{
    QRect rect = nameRect(option.rect, option.font);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(counterColour(counter.number(), option.palette));
    painter->drawEllipse(QRectF(rect.left(), rect.center().y() - dot / 2.0 + 0.5, dot, dot));
    rect.setLeft(rect.left() + dot + 7);
    if (const QString state = CounterModel::stateText(counter); !state.isEmpty()) {
        QFont bold = option.font;
        bold.setBold(true);
        paintSign(
            painter, rect, option,
            {.icon = QStringLiteral("alert"), .text = state, .font = bold, .colour = alertColour(option.palette)});
    } else if (const std::optional<AlertRule> &rule = counter.alertRule(); rule && !counter.isAlertDisarmed()) {
        paintSign(painter, rect, option,
                  {.icon = QStringLiteral("bell"),
                   .text = rule->shortText(QLocale()),
                   .font = option.font,
                   .colour = secondaryText(option.palette)});
    }
    painter->setFont(option.font);
    painter->setPen(secondaryText(option.palette));
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(counter.name(), Qt::ElideMiddle, rect.width()));
}

/// Paints a text and an icon, because colour must not be the only cue. Shrinks the rectangle by their width.
void CardDelegate::paintSign(QPainter *painter, QRect &rect, const QStyleOptionViewItem &option, const Sign &sign)
{
    const int icon = option.fontMetrics.height() - 2;
    const int name = option.fontMetrics.horizontalAdvance(option.text);
    const int words = QFontMetrics(sign.font).horizontalAdvance(sign.text);
    int right = rect.right();
    if (name + 10 + words + 4 + icon <= rect.width()) {
        painter->setFont(sign.font);
        painter->setPen(sign.colour);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, sign.text);
        right -= words + 4;
    }
    const QRect place(right - icon, rect.center().y() - icon / 2, icon, icon);
    tintedIcon(sign.icon, sign.colour).paint(painter, place);
    rect.setRight(place.left() - 6);
}

void CardDelegate::paintNumbers(QPainter *painter, const QStyleOptionViewItem &option, const Counter &counter) const
{
    const QRect rect = numbersRect(option.rect, option.font);
    const auto &sizes = texts(option.font);
    const TabularText &small = sizes.front();
    const QString value = QLocale().toString(counter.value());
    const QString rate = rateText(counter);
    const TabularText &large = sizes[m_size];
    const QFontMetrics metrics(large.font());
    const int baseline = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) / 2;
    painter->setPen(counter.isAlertFiring() ? alertColour(option.palette) : option.palette.color(QPalette::Text));
    painter->setFont(large.font());
    large.draw(painter, rect.left() + large.width(value), baseline, value);
    if (large.width(value) + numbersGap + small.width(rate) > rect.width())
        return; // omits the rate
    painter->setPen(secondaryText(option.palette));
    painter->setFont(small.font());
    small.draw(painter, rect.right() + 1, baseline, rate);
}

const std::vector<TabularText> &CardDelegate::texts(const QFont &font) const
{
    if (!m_texts.empty() && m_font == font)
        return m_texts;
    m_font = font;
    m_texts.clear();
    m_texts.emplace_back(font);
    for (const double size : valueSizes)
        m_texts.emplace_back(scaled(font, size));
    return m_texts;
}

} // namespace Kerntally
