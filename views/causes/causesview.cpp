// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/causes/causesview.h"

#include "model/base/durationtext.h"
#include "model/counters/countermodel.h"
#include "model/maps/mapid.h"
#include "model/sources/countersource.h"
#include "views/causes/causesexport.h"
#include "views/causes/causestable.h"
#include "views/causes/counterbox.h"
#include "views/style/colours.h"
#include "views/style/metrics.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/actions.h"
#include "views/widgets/choicebar.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>

#include <initializer_list>
#include <utility>

namespace Kerntally {

namespace {

using By = CauseWatch::By;

constexpr int buttonGap = 8;
constexpr int leastSearch = 90;
constexpr int leastWithFoot = 200; ///< px; in a lower view, the foot is hidden in favour of rows

} // namespace

CausesView::CausesView(const CounterModel *model, QWidget *parent)
    : Card(parent)
    , m_counters(new CounterBox(model, this))
    , m_by(new QActionGroup(this))
    , m_fromNow(makeAction({QStringLiteral("whoFromNow"),
                            tr("Restart"),
                            tr("Begin at zero: only what happens from now on"),
                            {},
                            QStringLiteral("reset")},
                           this))
    , m_removeEnded(makeAction({QStringLiteral("whoRemoveEnded"),
                                tr("Remove ended"),
                                tr("Take processes that have ended out of the list; their events stay in the total"),
                                {},
                                QStringLiteral("clear")},
                               this))
    , m_pin(makeAction({QStringLiteral("whoPin"),
                        tr("Pin"),
                        tr("Stay with this counter, whichever is selected"),
                        {},
                        QStringLiteral("pin")},
                       this))
    , m_close(makeAction({QStringLiteral("whoClose"),
                          tr("Close"),
                          tr("Close the breakdown (Esc) and stop attributing events"),
                          {},
                          QStringLiteral("close")},
                         this))
    , m_search(new QLineEdit(this))
    , m_table(new CausesTable(this))
    , m_export(new CausesExport(m_table))
    , m_pages(new QStackedLayout)
    , m_message(new QLabel(this))
    , m_again(new QPushButton(tr("Tr&y again"), this))
    , m_sum(new QLabel(this))
    , m_missed(new QLabel(this))
{
    setObjectName(QStringLiteral("whoView"));
    setAccessibleName(tr("Breakdown"));
    addBy(QStringLiteral("whoByProcess"), tr("Process"),
          tr("Each process for itself; one that renames itself is in several rows"), By::Process);
    addBy(QStringLiteral("whoByCommand"), tr("Command"),
          tr("Processes of one name together; a process that renames itself is in several rows"), By::Command);
    addBy(QStringLiteral("whoBySyscall"), tr("System call"), QString(), By::Syscall);
    m_by->actions().constFirst()->setChecked(true);
    m_byBar = new ChoiceBar(m_by, tr("Told apart by"), this);
    content()->addLayout(makeTitle());
    content()->addLayout(makeChoices());
    m_pages->addWidget(m_table);
    m_pages->addWidget(makeMessage());
    content()->addLayout(m_pages, 1);
    content()->addWidget(makeFoot());
    orderTabs();

    connect(m_counters, &CounterBox::counterChanged, this, &CausesView::begin);
    connect(m_by, &QActionGroup::triggered, this, &CausesView::begin);
    connect(m_again, &QPushButton::clicked, this, &CausesView::begin);
    connect(m_fromNow, &QAction::triggered, this, &CausesView::restart);
    connect(m_removeEnded, &QAction::triggered, this, &CausesView::removeEnded);
    connect(m_close, &QAction::triggered, this, &CausesView::closeRequested);
    connect(m_search, &QLineEdit::textChanged, m_table, &CausesTable::seek);
    connect(&m_session, &CauseSession::taken, this, &CausesView::show);
    connect(&m_session, &CauseSession::waiting, this, [this] { say(tr("Waiting for permission…"), false); });
    connect(&m_session, &CauseSession::failed, this, [this](const QString &reason) {
        end();
        const Counter *counter = m_counters->counter();
        say(reason, counter && !MapId::isMapId(counter->id()));
    });
    // The session has to end before the counter is deleted.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &CausesView::end);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this, model](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row) {
                    if (model->counter(row) == m_counters->counter())
                        end();
                }
            });
    applyPalette();
}

CausesView::~CausesView() = default;

void CausesView::setSource(CounterSource *source)
{
    if (source == m_source)
        return;
    end();
    m_source = source;
    begin();
}

void CausesView::choose(const Counter *counter)
{
    m_counters->choose(counter);
    m_table->setFocus();
}

void CausesView::follow(const Counter *counter)
{
    if (!m_pin->isChecked())
        m_counters->choose(counter);
}

void CausesView::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void CausesView::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    m_isSeen = false;
    end();
}

void CausesView::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    m_isSeen = true;
    begin();
}

void CausesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return Card::keyPressEvent(event);
    if (m_search->text().isEmpty())
        m_close->trigger();
    else
        m_search->clear();
}

void CausesView::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const QMargins margins = content()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_byTitle->sizeHint().width()
        - m_fromNowButton->sizeHint().width() - 3 * buttonGap;
    m_foot->setVisible(height() >= leastWithFoot); // the list's context menu has the foot's actions as well
    m_byBar->setCompact(room < m_byBar->fullWidth() + leastSearch);
}

void CausesView::addBy(const QString &name, const QString &text, const QString &tip, By by)
{
    QAction *action = m_by->addAction(makeAction({name, text, tip, {}, {}}, this));
    action->setCheckable(true);
    action->setData(static_cast<int>(by));
}

QLayout *CausesView::makeTitle()
{
    m_title = new QLabel(tr("Brea&kdown of"), this);
    m_title->setBuddy(m_counters);
    m_title->setIndent(4);
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_pin->setCheckable(true);
    m_pinButton = new ActionButton(m_pin, this);
    m_closeButton = new ActionButton(m_close, this);
    for (QToolButton *button : {m_pinButton, m_closeButton}) {
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setIconSize(QSize(Metrics::buttonIcon, Metrics::buttonIcon));
    }
    auto *row = new QHBoxLayout;
    row->addWidget(m_title);
    row->addWidget(m_counters);
    row->addWidget(m_pinButton);
    row->addStretch(1);
    row->addWidget(m_closeButton);
    return row;
}

QLayout *CausesView::makeChoices()
{
    m_byTitle = new QLabel(tr("by"), this); // continues the title to its left
    m_byTitle->setIndent(4);
    m_byTitle->setFont(m_title->font());
    m_fromNowButton = new ActionButton(m_fromNow, this);
    m_fromNowButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fromNowButton->setIconSize(QSize(Metrics::buttonIcon, Metrics::buttonIcon));
    m_search->setObjectName(QStringLiteral("whoSearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(buttonGap);
    row->addWidget(m_byTitle);
    row->addWidget(m_byBar);
    row->addWidget(m_search, 1);
    row->addWidget(m_fromNowButton);
    return row;
}

/// The page that replaces an empty table.
QWidget *CausesView::makeMessage()
{
    auto *page = new QWidget(this);
    m_message->setObjectName(QStringLiteral("whoMessage"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_again->setObjectName(QStringLiteral("whoAgain"));
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(m_message);
    layout->addWidget(m_again, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return page;
}

QWidget *CausesView::makeFoot()
{
    m_foot = new QWidget(this);
    m_sum->setObjectName(QStringLiteral("whoSum"));
    m_sum->setIndent(4);
    m_missed->setObjectName(QStringLiteral("whoMissed"));
    m_missed->setToolTip(tr("Events that the kernel skipped: they are in no row"));
    m_table->addAction(m_removeEnded);
    m_removeEndedButton = new ActionButton(m_removeEnded, this);
    m_removeEndedButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_removeEndedButton->setIconSize(QSize(Metrics::buttonIcon, Metrics::buttonIcon));
    m_removeEndedButton->hide();
    auto *menu = new QMenu(this);
    menu->addActions(m_export->actions());
    m_exportButton = new QToolButton(this);
    m_exportButton->setObjectName(QStringLiteral("whoExport"));
    m_exportButton->setAccessibleName(tr("Export"));
    m_exportButton->setText(tr("Export") + QStringLiteral("  ")); // two spaces of room for the menu's arrow
    m_exportButton->setMenu(menu);
    m_exportButton->setPopupMode(QToolButton::InstantPopup);
    m_exportButton->setAutoRaise(true);
    m_exportButton->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins({});
    row->addWidget(m_sum);
    row->addWidget(m_missed);
    row->addStretch(1);
    row->addWidget(m_removeEndedButton);
    row->addWidget(m_exportButton);
    return m_foot;
}

/// Follows the visual order; the close button is last.
void CausesView::orderTabs()
{
    setTabOrder(m_counters, m_pinButton);
    QWidget *last = m_pinButton;
    const auto follow = [&last](QWidget *next) { setTabOrder(std::exchange(last, next), next); };
    for (QToolButton *button : m_byBar->findChildren<QToolButton *>())
        follow(button);
    for (QWidget *next : std::initializer_list<QWidget *>{m_search, m_fromNowButton, m_table, m_again,
                                                          m_removeEndedButton, m_exportButton, m_closeButton})
        follow(next);
}

void CausesView::applyPalette()
{
    tintActions({m_fromNow, m_removeEnded, m_pin, m_close}, palette());
    m_export->tint(palette());
    QPalette faint = palette();
    faint.setColor(QPalette::WindowText, secondaryText(palette()));
    m_sum->setPalette(faint);
    m_message->setPalette(faint);
    faint.setColor(QPalette::WindowText, noticeColour(palette()));
    m_missed->setPalette(faint);
    if (const Counter *counter = m_counters->counter())
        m_table->setColour(counterColour(counter->number(), palette()));
}

By CausesView::by() const
{
    return static_cast<By>(m_by->checkedAction()->data().toInt());
}

void CausesView::offerSyscalls(const Counter *counter)
{
    QAction *const bySyscall = m_by->actions().constLast();
    const bool offered = counter && CauseSession::hasSyscalls(counter->number());
    bySyscall->setEnabled(offered);
    bySyscall->setToolTip(offered ? tr("Each system call for itself")
                                  : tr("Only for counters of several system calls"));
    bySyscall->setStatusTip(bySyscall->toolTip());
    if (!offered && bySyscall->isChecked())
        m_by->actions().constFirst()->setChecked(true);
}

/// Starts a new session, which counts from zero.
void CausesView::begin()
{
    end();
    const Counter *counter = m_counters->counter();
    offerSyscalls(counter);
    if (!m_isSeen)
        return;
    if (!m_source || !counter)
        return say(m_source ? tr("Choose a counter.") : tr("Nothing is counted now."), false);
    m_table->begin(by(), counterColour(counter->number(), palette()));
    m_session.start(*m_source, counter->number(), by());
    m_fromNow->setEnabled(m_session.isRunning());
}

void CausesView::end()
{
    m_session.stop();
    m_fromNow->setEnabled(false);
    offerRemoval();
}

void CausesView::restart()
{
    if (m_table->isFull())
        return begin(); // a new session frees the kernel's map
    m_table->begin(by(), counterColour(m_counters->counter()->number(), palette()));
    m_session.restart();
}

void CausesView::removeEnded()
{
    m_table->removeEnded();
    offerRemoval();
}

void CausesView::offerRemoval()
{
    const bool offered = m_session.isRunning() && m_table->hasEnded();
    m_removeEnded->setEnabled(offered);
    m_removeEndedButton->setVisible(offered);
}

void CausesView::show(const CauseWatch::Reading &reading)
{
    m_table->update(reading);
    offerRemoval();
    if (m_table->isEmpty())
        say(tr("No events so far."), false);
    else
        m_pages->setCurrentIndex(0);
    const auto seconds = static_cast<qint64>(reading.seconds);
    m_sum->setText(tr("Total: %1 in %2")
                       .arg(locale().toString(reading.total),
                            seconds < 60 ? tr("%1 s").arg(seconds) : durationText(seconds * 1'000'000'000)));
    m_missed->setText(tr("Missed: %1").arg(locale().toString(reading.missed)));
    m_missed->setVisible(reading.missed > 0);
}

void CausesView::say(const QString &message, bool canTryAgain)
{
    m_message->setText(message);
    m_again->setVisible(canTryAgain);
    m_sum->clear();
    m_missed->hide();
    m_pages->setCurrentIndex(1);
}

} // namespace Kerntally
