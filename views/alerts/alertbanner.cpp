// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertbanner.h"

#include "model/alerts/alerttext.h"
#include "model/counters/counter.h"
#include "views/style/colours.h"
#include "views/style/icons.h"

#include <QAccessible>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Kerntally {

namespace {

constexpr int bannerIconSize = 24;

/// Between two that a screen reader is told of: the banner itself shows all.
constexpr qint64 announcementInterval = 2000; // ms

} // namespace

AlertBanner::AlertBanner(QWidget *parent)
    : Card(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_details(new QLabel(this))
    , m_ask(makeButton(QStringLiteral("alertAsk"), tr("Name &processes…"),
                       tr("Ask for the right to trace, with which alerts name other users' processes")))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("alertBanner"));
    m_text->setObjectName(QStringLiteral("alertText"));
    m_details->setObjectName(QStringLiteral("alertDetails"));
    for (QLabel *label : {m_text, m_details}) {
        label->setTextFormat(Qt::PlainText); // names of processes are not ours
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont strong = m_text->font();
    strong.setWeight(QFont::DemiBold);
    m_text->setFont(strong);

    QPushButton *show = makeButton(QStringLiteral("alertShow"), tr("Sho&w"), tr("Select this counter"));
    QPushButton *log = makeButton(QStringLiteral("alertShowLog"), tr("L&og"), tr("Show all alerts so far"));
    m_close->setObjectName(QStringLiteral("alertClose"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    words->addWidget(m_details);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_ask);
    row->addWidget(show);
    row->addWidget(log);
    row->addWidget(m_close);
    content()->addLayout(row);

    connect(m_ask, &QPushButton::clicked, this, &AlertBanner::traceRequested);
    connect(show, &QPushButton::clicked, this, [this] { emit showRequested(m_counter, m_time); });
    connect(log, &QPushButton::clicked, this, &AlertBanner::logRequested);
    connect(m_close, &QToolButton::clicked, this, &AlertBanner::dismiss);
    applyPalette();
    hide();
}

void AlertBanner::tell(const Counter &counter, const Alert &alert)
{
    ++m_count;
    m_counter = counter.number();
    m_time = alert.time;
    const QLocale locale = this->locale();
    m_text->setText(tr("%1: %2").arg(counter.name(), alert.rule.text(locale)));
    QStringList details = {
        tr("at %1").arg(readingText(alert, locale)),
        locale.toString(wallClock(alert.time).time(), QStringLiteral("HH:mm:ss")),
    };
    if (const QString cause = causeText(alert); !cause.isEmpty())
        details.append(cause);
    m_ask->setVisible(alert.isAnotherUsers);
    if (m_count > 1)
        details.append(tr("earlier alerts: %1").arg(locale.toString(m_count - 1)));
    m_details->setText(details.join(QStringLiteral(" · ")));
    setAccessibleName(m_text->text());
    setAccessibleDescription(m_details->text());
    show();
    announce();
}

void AlertBanner::forget(int counter)
{
    if (m_count > 0 && m_counter == counter)
        dismiss();
}

void AlertBanner::dismiss()
{
    m_count = 0;
    m_announced.invalidate();
    hide();
    emit dismissed();
}

void AlertBanner::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

QPushButton *AlertBanner::makeButton(const QString &name, const QString &text, const QString &toolTip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(toolTip);
    return button;
}

void AlertBanner::announce()
{
    if (m_announced.isValid() && !m_announced.hasExpired(announcementInterval))
        return;
    m_announced.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void AlertBanner::applyPalette()
{
    const QColor red = alertColour(palette());
    setTint(red);
    m_icon->setPixmap(
        tintedIcon(QStringLiteral("alert"), red).pixmap(QSize(bannerIconSize, bannerIconSize), devicePixelRatioF()));
    m_close->setIcon(tintedIcon(QStringLiteral("close"), palette().color(QPalette::WindowText)));
}

} // namespace Kerntally
