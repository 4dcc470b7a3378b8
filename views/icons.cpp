// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

// Q_INIT_RESOURCE has to be used outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace Kerntally {

namespace {

QByteArray drawing(const QString &name)
{
    initResources();
    QFile file(QStringLiteral(":/kerntally/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap rendered(const QByteArray &svg, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    return pixmap;
}

} // namespace

QIcon tintedIcon(const QString &name, const QColor &colour)
{
    QIcon icon;
    QByteArray svg = drawing(name);
    svg.replace("currentColor", colour.name().toLatin1());
    // At every size that scaled screens ask for, so that none is scaled.
    for (const int size : {16, 20, 22, 24, 32, 40, 44, 48, 64, 96})
        icon.addPixmap(rendered(svg, size));
    return icon;
}

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(rendered(drawing(QStringLiteral("kerntally")), size));
    return icon;
}

} // namespace Kerntally
