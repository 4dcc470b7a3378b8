// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/chartpicture.h"

#include "views/chart/chartlines.h"
#include "views/chart/counterchart.h"
#include "views/plot/tracks.h"
#include "views/widgets/writefile.h"

#include <QBuffer>
#include <QDateTime>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <utility>

namespace Kerntally {

namespace {

constexpr int scale = 2;
constexpr int margin = 12;
constexpr int keyWidth = 18;

/// The legend's keys, one a line, in the order of the tracks.
struct Key
{
    QString name;
    QColor colour;
    bool dashed = false;
};

std::vector<Key> keys(const CounterChart &chart)
{
    std::vector<Key> keys;
    for (const ChartLine &line : chart.lines().lines())
        keys.push_back({.name = line.name, .colour = line.colour, .dashed = line.dashed});
    std::stable_partition(keys.begin(), keys.end(), [](const Key &key) { return !key.dashed; });
    return keys;
}

/// Lays the keys out in rows and calls paint(rect, key) for each. Returns the height in px.
template<typename Paint>
int layOut(const CounterChart &chart, const Paint &paint)
{
    const QFontMetrics metrics(chart.labelFont());
    const int height = metrics.height() + 6;
    int x = margin;
    int y = 0;
    for (const Key &key : keys(chart)) {
        const int width = keyWidth + metrics.horizontalAdvance(key.name);
        if (x > margin && x + width > chart.width() - margin) {
            x = margin;
            y += height;
        }
        paint(QRect(x, y, width, height), key);
        x += width + margin;
    }
    return y + height;
}

} // namespace

ChartPicture::ChartPicture(const CounterChart &chart, QString title)
    : m_chart(chart)
    , m_title(std::move(title))
{
}

void ChartPicture::save(const QString &path) const
{
    writeFile(path, path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive) ? svg() : png());
}

QByteArray ChartPicture::png() const
{
    QImage image(size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray ChartPicture::svg() const
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size());
    generator.setViewBox(QRect(QPoint(), size()));
    generator.setTitle(m_title);
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return buffer.data();
}

QSize ChartPicture::size() const
{
    return {m_chart.width(), m_chart.height() + headHeight()};
}

int ChartPicture::headHeight() const
{
    return margin + QFontMetrics(m_chart.font()).height() + 6 + layOut(m_chart, [](const QRect &, const Key &) {}) + 6;
}

void ChartPicture::paint(QPainter &painter) const
{
    const QPalette colours = m_chart.palette();
    painter.fillRect(QRect(QPoint(), size()), colours.color(QPalette::Base));
    QFont bold = m_chart.font();
    bold.setBold(true);
    const int titleHeight = QFontMetrics(bold).height();
    const QRect top(margin, margin, m_chart.width() - 2 * margin, titleHeight);
    painter.setFont(bold);
    painter.setPen(colours.color(QPalette::Text));
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setFont(m_chart.labelFont());
    if (const TrackList *tracks = m_chart.tracks()) {
        const QDateTime end = QDateTime::fromMSecsSinceEpoch(tracks->wallClock(m_chart.frame().end));
        painter.drawText(top, Qt::AlignRight | Qt::AlignVCenter, m_chart.locale().toString(end, QLocale::ShortFormat));
    }
    layOut(m_chart, [&](const QRect &rect, const Key &key) {
        const QRect here = rect.translated(0, margin + titleHeight + 6);
        QPen pen(key.colour, 2.5);
        if (key.dashed)
            pen.setDashPattern({1.5, 1});
        painter.setPen(pen);
        painter.drawLine(here.left(), here.center().y(), here.left() + keyWidth - 6, here.center().y());
        painter.setPen(colours.color(QPalette::Text));
        painter.drawText(here.adjusted(keyWidth, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter, key.name);
    });
    m_chart.renderTo(painter, QRectF(0, headHeight(), m_chart.width(), m_chart.height()));
}

} // namespace Kerntally
