// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/stoppedbanner.h"

#include "model/base/sourcefailure.h"
#include "views/style/colours.h"

#include <QLabel>
#include <QPushButton>

namespace Kerntally {

StoppedBanner::StoppedBanner(QWidget *parent)
    : Banner(QStringLiteral("stoppedBanner"), &noticeColour, QStringLiteral("alert"), parent)
    , m_text(addText(QStringLiteral("stoppedText"), true))
    , m_resume(addButton(QStringLiteral("resume"), tr("Start a&gain"),
                         tr("Count again, and go on from the values that are shown")))
{
    connect(m_resume, &QPushButton::clicked, this, &StoppedBanner::resumeRequested);
}

void StoppedBanner::explain(const SourceFailure &failure)
{
    m_text->setText(failure.message);
    m_text->setToolTip(failure.remedy);
    m_resume->setEnabled(true);
    show();
    announce(failure.message, failure.remedy);
}

void StoppedBanner::setWaiting()
{
    m_text->setText(tr("Starting to count…"));
    m_resume->setEnabled(false);
}

} // namespace Kerntally
