// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/plaintexts.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QToolTip>

namespace Kerntally {

namespace {

constexpr qsizetype longestLine = 100; // letters
constexpr qsizetype mostLines = 16;

/// Where to break a long line: after a blank if its latter half has one.
qsizetype endOfLine(const QString &line)
{
    if (line.size() <= longestLine)
        return line.size();
    const qsizetype blank = line.lastIndexOf(QLatin1Char(' '), longestLine - 1);
    const qsizetype end = blank >= longestLine / 2 ? blank + 1 : longestLine;
    return line.at(end - 1).isHighSurrogate() ? end - 1 : end;
}

/// Shows a shortened tool tip if the widget's own one is too long. Returns whether it did.
bool showCut(const QHelpEvent &event, const QString &text, QWidget *widget, const QRect &place)
{
    const QString cut = toolTipText(text);
    if (cut == text)
        return false;
    QToolTip::showText(event.globalPos(), cut, widget, place);
    return true;
}

bool showCut(const QHelpEvent &event, QWidget *widget)
{
    const auto *view = qobject_cast<QAbstractItemView *>(widget->parentWidget());
    if (!view || view->viewport() != widget)
        return showCut(event, widget->toolTip(), widget, {});
    const QModelIndex index = view->indexAt(event.pos());
    return showCut(event, index.data(Qt::ToolTipRole).toString(), widget, view->visualRect(index));
}

} // namespace

PlainTexts::PlainTexts(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool PlainTexts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {             // sent before the first layout
        auto *label = qobject_cast<QLabel *>(watched); // tool tips are QLabels as well
        if (label && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
    }
    if (event->type() == QEvent::ToolTip && watched->isWidgetType())
        return showCut(*static_cast<QHelpEvent *>(event), static_cast<QWidget *>(watched));
    return false;
}

QString toolTipText(const QString &text)
{
    QStringList lines;
    const QStringList whole = text.split(QLatin1Char('\n'));
    for (const QString &line : whole) {
        QString rest = line;
        do {
            if (lines.size() == mostLines)
                return lines.join(QLatin1Char('\n')) + QStringLiteral("…");
            const qsizetype end = endOfLine(rest);
            lines.append(rest.first(end));
            rest = rest.sliced(end);
        } while (!rest.isEmpty());
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace Kerntally
