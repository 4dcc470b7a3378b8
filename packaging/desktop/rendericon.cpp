// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the program's icon at one of the sizes that desktops look for: rendericon ICON.svg SIZE ICON.png
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char *argv[])
{
    const int size = argc == 4 ? QByteArray(argv[2]).toInt() : 0;
    QSvgRenderer drawing;
    if (size <= 0 || !drawing.load(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("Usage: rendericon ICON.svg SIZE ICON.png\n", stderr);
        return 2;
    }
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing.render(&painter);
    painter.end();
    return image.save(QString::fromLocal8Bit(argv[3])) ? 0 : 1;
}
