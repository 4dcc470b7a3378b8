// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/eventspage.h"

#include "model/base/countererror.h"
#include "model/counters/eventselection.h"
#include "model/events/eventsets.h"
#include "views/events/eventtree.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>

namespace Kerntally {

namespace {

/// Number of groups that are expanded initially: missing, other, common and built-in events.
constexpr int openFromTheStart = 4;
constexpr int roomForArrow = 10;

} // namespace

EventsPage::EventsPage(EventSelection *chosen, QWidget *parent)
    : PickerPage(parent)
    , m_chosen(chosen)
    , m_tree(new EventTree(chosen, this))
{
    search()->setPlaceholderText(tr("Search by name or meaning"));
    nameView(tr("Events"));
    setHint(tr("Select an event to see what exactly is counted; checked events are counted."));
    setModel(m_tree);
    addBeside(makeSets());
    view()->header()->setStretchLastSection(true);
    connect(m_tree, &EventTree::failed, this, [this](const QString &name, const QString &why) {
        emit told(Message::Kind::Warning, tr("%1: %2").arg(name, why));
    });
}

void EventsPage::reload()
{
    m_tree->setCatalog(eventCatalog());
    view()->setColumnWidth(EventTree::NameColumn, lettersOfNames * view()->fontMetrics().averageCharWidth());
    onSearched(!search()->text().isEmpty());
}

/// During a search, all groups are expanded.
void EventsPage::onSearched(bool isActive)
{
    if (isActive) {
        view()->expandAll();
        return;
    }
    const QModelIndex current = view()->currentIndex();
    view()->collapseAll();
    for (int group = 0; group < openFromTheStart; ++group)
        view()->expand(shown(m_tree->index(group, 0)));
    if (current.isValid())
        view()->scrollTo(current);
}

QPushButton *EventsPage::makeSets()
{
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    for (const EventSet &set : eventSets()) {
        QAction *action = menu->addAction(set.title);
        action->setObjectName(QLatin1String("set-") + set.name);
        action->setToolTip(set.events.join(QLatin1Char('\n')));
        connect(action, &QAction::triggered, this, [this, set] { addSet(set); });
    }
    auto *button = new QPushButton(tr("Add a &set"), this);
    button->setObjectName(QStringLiteral("eventSets"));
    button->setToolTip(tr("Add events that together tell of one part of the system"));
    button->setAutoDefault(false);
    button->setMenu(menu);
    button->setMinimumWidth(button->sizeHint().width() + roomForArrow);
    return button;
}

void EventsPage::addSet(const EventSet &set)
{
    int added = 0;
    QStringList problems;
    QStringList absent;
    for (const QString &id : set.events) {
        if (m_chosen->isCounted(id))
            continue;
        if (!m_tree->find(id).isValid()) {
            absent += id;
            continue;
        }
        try {
            m_chosen->add(id);
            ++added;
        } catch (const CounterError &error) {
            if (!problems.contains(error.message()))
                problems += error.message();
        }
    }
    const QLocale locale;
    QStringList words = {tr("%1: %2 added.").arg(set.title, locale.toString(added))};
    if (!absent.isEmpty())
        words += tr("Not available: %1.").arg(absent.join(QLatin1String(", ")));
    const bool isNews = added > 0 && absent.isEmpty();
    const Message::Kind kind = !problems.isEmpty() ? Message::Kind::Warning
        : isNews                                   ? Message::Kind::Success
                                                   : Message::Kind::Info;
    emit told(kind, (words + problems).join(QLatin1Char(' ')));
}

} // namespace Kerntally
