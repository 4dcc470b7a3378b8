// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <utility>

// Q_INIT_RESOURCE has to be used outside any namespace.
static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace Kerntally {

namespace {

QByteArray svgOf(const QString &name)
{
    initIconResources();
    QFile file(QStringLiteral(":/kerntally/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Renders an SVG image on demand in the requested size, so that it is sharp on each screen.
class SvgIconEngine : public QIconEngine
{
public:
    explicit SvgIconEngine(QByteArray svg)
        : m_svg(std::move(svg))
    {
    }

    QIconEngine *clone() const override { return new SvgIconEngine(m_svg); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        painter->setOpacity(mode == QIcon::Disabled ? 0.35 : 1);
        QSvgRenderer(m_svg).render(painter, QRectF(rect));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

private:
    QByteArray m_svg;
};

} // namespace

QIcon tintedIcon(const QString &name, const QColor &colour)
{
    QByteArray svg = svgOf(name);
    svg.replace("currentColor", colour.name().toLatin1());
    return QIcon(new SvgIconEngine(svg));
}

QIcon programIcon()
{
    return QIcon(new SvgIconEngine(svgOf(QStringLiteral("kerntally"))));
}

} // namespace Kerntally
