// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/replacedbanner.h"

#include "views/style/colours.h"

#include <QLabel>
#include <QPushButton>

namespace Kerntally {

ReplacedBanner::ReplacedBanner(QWidget *parent)
    : Banner(QStringLiteral("replacedBanner"), &noticeColour, QStringLiteral("alert"), parent)
    , m_text(addText(QStringLiteral("replacedText"), true))
{
    const QPushButton *attach = addButton(QStringLiteral("attachAgain"), tr("Attach again"),
                                          tr("Count in what is there now, and go on from the values that are shown"));
    const QPushButton *leave =
        addButton(QStringLiteral("leaveReplaced"), tr("&Ignore"), tr("Go on with what was there before"));
    connect(attach, &QPushButton::clicked, this, [this] { emit attachRequested(m_problems.keys()); });
    connect(leave, &QPushButton::clicked, this, &ReplacedBanner::clear);
}

void ReplacedBanner::tell(int counter, const QString &problem)
{
    m_problems.insert(counter, problem);
    m_text->setText(m_problems.values().join(QLatin1Char('\n')));
    show();
    announce(problem);
}

void ReplacedBanner::clear()
{
    m_problems.clear();
    hide();
}

} // namespace Kerntally
