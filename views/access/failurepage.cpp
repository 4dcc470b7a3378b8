// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/failurepage.h"

#include "views/style/colours.h"
#include "views/style/icons.h"
#include "views/widgets/card.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextOption>
#include <QToolButton>
#include <QVBoxLayout>

namespace Kerntally {

namespace {

constexpr int widestCard = 620; // px; longer lines are hard to read
constexpr int startIconSize = 48;
constexpr int buttonPadding = 8; // px on either side of a button's label

QLabel *makeText(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

FailurePage::FailurePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(makeText(this, QStringLiteral("failureTitle")))
    , m_message(makeText(this, QStringLiteral("failureMessage")))
    , m_remedy(makeText(this, QStringLiteral("failureRemedy")))
    , m_retry(new QPushButton(tr("&Try again"), this))
    , m_copyRemedy(new QPushButton(this))
    , m_detailsToggle(new QToolButton(this))
    , m_log(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Co&py details"), this))
    , m_details(makeDetails())
{
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    m_title->setFont(large);
    QFont strong = m_message->font();
    strong.setWeight(QFont::DemiBold);
    m_message->setFont(strong);

    auto *card = new Card(this);
    card->setMaximumWidth(widestCard);
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto *words = new QVBoxLayout;
    words->setSpacing(10);
    words->addWidget(m_title);
    words->addWidget(m_message);
    words->addWidget(m_remedy);
    auto *top = new QHBoxLayout;
    top->setSpacing(18);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    card->content()->setContentsMargins(24, 24, 24, 20);
    card->content()->setSpacing(18);
    card->content()->addLayout(top);
    card->content()->addWidget(m_details);
    card->content()->addLayout(makeButtons());

    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(card, 100);
    centred->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(centred);
    layout->addStretch(3);

    showDetails(false);
    explain({});
}

void FailurePage::explain(const SourceFailure &failure)
{
    m_look = lookOf(failure);
    m_title->setText(m_look.title);
    m_copyRemedy->setText(m_look.copyLabel);
    m_copyRemedy->setMinimumWidth(m_copyRemedy->sizeHint().width() + 2 * buttonPadding);
    m_copyRemedy->setToolTip(m_look.copyToolTip);
    m_copyRemedy->setAccessibleDescription(m_look.copyToolTip);
    m_copyRemedy->setVisible(!m_look.copied.isEmpty());
    QString remedy = failure.remedy;
    if (!remedy.isEmpty())
        remedy[0] = remedy.at(0).toUpper();
    m_message->setText(failure.message);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_log->setPlainText(failure.details.trimmed());
    m_detailsToggle->setChecked(false);
    m_detailsToggle->setVisible(!failure.details.trimmed().isEmpty());
    applyPalette();
}

void FailurePage::setPasswordExpected(bool expected)
{
    m_passwordExpected = expected;
    m_retry->setToolTip(expected ? tr("A password will be asked for") : QString());
    m_retry->setAccessibleDescription(m_retry->toolTip());
    applyPalette();
}

void FailurePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

QWidget *FailurePage::makeDetails()
{
    auto *details = new QWidget(this);
    m_log->setObjectName(QStringLiteral("failureDetails"));
    m_log->setReadOnly(true);
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_log->setMinimumHeight(48); // px; fits in a small window, and longer logs scroll
    m_log->setAccessibleName(tr("Details"));
    m_copy->setObjectName(QStringLiteral("copyDetails"));
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_log->toPlainText()); });

    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_log);
    layout->addWidget(m_copy, 0, Qt::AlignRight);
    return details;
}

QLayout *FailurePage::makeButtons()
{
    m_retry->setObjectName(QStringLiteral("retry"));
    m_retry->setDefault(true);
    setFocusProxy(m_retry);
    m_copyRemedy->setObjectName(QStringLiteral("copyRemedy"));
    auto *simulate = new QPushButton(tr("&Show simulated events"), this);
    simulate->setObjectName(QStringLiteral("simulate"));
    simulate->setToolTip(tr("Made-up numbers that show what the program does; needs no permission"));
    m_detailsToggle->setObjectName(QStringLiteral("detailsToggle"));
    m_detailsToggle->setText(tr("&Details"));
    m_detailsToggle->setCheckable(true);
    m_detailsToggle->setAutoRaise(true);
    m_detailsToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QPushButton *button : {m_retry, simulate})
        button->setMinimumWidth(button->sizeHint().width() + 2 * buttonPadding);

    connect(m_retry, &QPushButton::clicked, this, &FailurePage::retryRequested);
    connect(m_copyRemedy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_look.copied); });
    connect(simulate, &QPushButton::clicked, this, &FailurePage::simulationRequested);
    connect(m_detailsToggle, &QToolButton::toggled, this, &FailurePage::showDetails);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_detailsToggle);
    row->addWidget(m_copyRemedy);
    row->addStretch();
    row->addWidget(m_retry);
    row->addWidget(simulate);
    return row;
}

void FailurePage::showDetails(bool shown)
{
    m_details->setVisible(shown);
    m_detailsToggle->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
}

void FailurePage::applyPalette()
{
    const QIcon picture = tintedIcon(m_look.icon, noticeColour(palette()));
    m_icon->setPixmap(picture.pixmap(QSize(startIconSize, startIconSize), devicePixelRatioF()));
    const QIcon copy = tintedIcon(QStringLiteral("copy"), palette().color(QPalette::ButtonText));
    m_copy->setIcon(copy);
    m_copyRemedy->setIcon(copy);
    const QIcon lock = tintedIcon(QStringLiteral("lock"), palette().color(QPalette::ButtonText));
    m_retry->setIcon(m_passwordExpected ? lock : QIcon());
}

} // namespace Kerntally
