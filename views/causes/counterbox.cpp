// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/causes/counterbox.h"

#include "model/counters/countermodel.h"
#include "views/style/colours.h"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>

namespace Kerntally {

namespace {

/// A square in the colour of the counter's line.
QIcon chip(const QColor &colour, qreal ratio)
{
    constexpr int size = 12;
    QPixmap picture(QSize(size, size) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(1, 1, size - 2, size - 2));
    return picture;
}

} // namespace

CounterBox::CounterBox(const CounterModel *model, QWidget *parent)
    : QComboBox(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("counterBox"));
    setAccessibleName(tr("Counter"));
    setIconSize(QSize(12, 12));
    setSizeAdjustPolicy(AdjustToContents);
    setMinimumContentsLength(8);
    connect(model, &QAbstractItemModel::rowsInserted, this, &CounterBox::fill);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &CounterBox::fill);
    connect(model, &QAbstractItemModel::modelReset, this, &CounterBox::fill);
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        m_chosen = currentData().toString();
        emit counterChanged();
    });
    fill();
}

Counter *CounterBox::counter() const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->counter(row)->id() == currentData().toString())
            return m_model->counter(row);
    }
    return nullptr;
}

void CounterBox::choose(const Counter *counter)
{
    setCurrentIndex(findData(counter->id()));
}

void CounterBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void CounterBox::fill()
{
    const QVariant before = currentData();
    {
        const QSignalBlocker quiet(this);
        clear();
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const Counter *counter = m_model->counter(row);
            addItem(chip(counterColour(counter->number(), palette()), devicePixelRatioF()), counter->name(),
                    counter->id());
            connect(counter, &Counter::nameChanged, this, &CounterBox::fill, Qt::UniqueConnection);
        }
        setCurrentIndex(findData(m_chosen));
    }
    if (currentData() != before)
        emit counterChanged();
}

} // namespace Kerntally
