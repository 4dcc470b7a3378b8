// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/simulatedbanner.h"

#include "views/style/colours.h"

#include <QLabel>
#include <QPushButton>

namespace Kerntally {

SimulatedBanner::SimulatedBanner(QWidget *parent)
    : Banner(QStringLiteral("simulatedBanner"), &noticeColour, {}, parent)
{
    QLabel *text = addText(QStringLiteral("simulatedText"), true);
    text->setText(tr("Simulated events: the numbers are made up."));
    setAccessibleName(text->text());
    const QPushButton *real = addButton(QStringLiteral("countReal"), tr("Count rea&l events"),
                                        tr("Count what happens in the kernel, from zero"));
    connect(real, &QPushButton::clicked, this, &SimulatedBanner::realRequested);
}

} // namespace Kerntally
