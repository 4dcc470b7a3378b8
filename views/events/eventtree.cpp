// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/eventtree.h"

#include "model/base/countererror.h"
#include "model/counters/eventselection.h"
#include "model/events/eventsets.h"
#include "views/events/eventroles.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace Kerntally {

EventTree::EventTree(EventSelection *chosen, QObject *parent)
    : QAbstractItemModel(parent)
    , m_chosen(chosen)
{
    connect(chosen, &EventSelection::changed, this, &EventTree::refresh);
    setCatalog({});
}

void EventTree::setCatalog(const QList<EventGroup> &catalog)
{
    beginResetModel();
    m_groups.clear();
    m_places.clear();
    m_counted.clear();
    m_groups.emplace_back(Group{.title = tr("Not available"), .entries = {}});
    m_groups.emplace_back(Group{.title = tr("Your other events"), .entries = {}});
    m_groups.push_back(makeCommon(catalog));
    for (const EventGroup &group : catalog) {
        Group &added = m_groups.emplace_back(Group{.title = group.title, .entries = {}});
        for (const Event &event : group.events)
            added.entries.push_back(makeEntry(event, group.title));
    }
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        for (std::size_t row = 0; row < m_groups[group].entries.size(); ++row)
            m_places.insert(m_groups[group].entries[row].event.id, {static_cast<int>(group), static_cast<int>(row)});
    }
    endResetModel();
    refresh();
}

EventTree::Entry EventTree::makeEntry(const Event &event, const QString &group)
{
    const QStringList names = {group, event.id, event.name};
    const QStringList words = {event.meaning, event.keywords};
    return {.event = event,
            .search = names.join(QLatin1Char(' ')).toLower(),
            .meaning = words.join(QLatin1Char(' ')).toLower()};
}

/// The events of all predefined sets that exist here, in the order of the sets.
EventTree::Group EventTree::makeCommon(const QList<EventGroup> &catalog)
{
    QHash<QString, Event> known;
    for (const EventGroup &group : catalog) {
        for (const Event &event : group.events)
            known.insert(event.id, event);
    }
    Group common{.title = tr("Common"), .entries = {}};
    for (const EventSet &set : eventSets()) {
        for (const QString &id : set.events) {
            const auto event = known.constFind(id);
            if (event == known.constEnd())
                continue;
            Entry &entry = common.entries.emplace_back(makeEntry(*event, common.title));
            entry.event.name = id; // the short name is ambiguous in this group
            entry.isRepeated = true;
        }
    }
    return common;
}

/// Prefers an event's own group to Common.
QModelIndex EventTree::find(const QString &id) const
{
    QModelIndex found;
    for (const auto &[group, row] : m_places.values(id)) {
        if (!found.isValid() || group != Common)
            found = index(row, NameColumn, index(group, 0));
    }
    return found;
}

/// The internal id of a group is 0, that of an event is its group's row plus one.
QModelIndex EventTree::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex EventTree::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr{0});
}

int EventTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].entries.size());
}

int EventTree::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant EventTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (index.internalId() == 0)
        return groupData(m_groups[row], index.column(), role);
    const auto group = static_cast<std::size_t>(index.internalId() - 1);
    return entryData(m_groups[group].entries[row], group == Missing, index.column(), role);
}

QVariant EventTree::groupData(const Group &group, int column, int role) const
{
    const QLocale locale;
    if (role == Qt::DisplayRole && column == NameColumn)
        return group.title;
    if (role == Qt::DisplayRole && group.counted > 0)
        return tr("%1 of %2 counted").arg(locale.toString(group.counted), locale.toString(group.entries.size()));
    if (role == Qt::DisplayRole)
        return locale.toString(group.entries.size());
    if (role == Qt::FontRole && column == NameColumn) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    return {};
}

QVariant EventTree::entryData(const Entry &entry, bool isMissing, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == NameColumn ? entry.event.name : entry.event.meaning;
    case Qt::CheckStateRole:
        if (column != NameColumn)
            return {};
        return isMissing || m_counted.contains(entry.event.id) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleDescriptionRole:
        return column == NameColumn ? entry.event.definition : QString();
    case EventRoles::SearchRole:
        return entry.search;
    case EventRoles::MeaningRole:
        return entry.meaning;
    case EventRoles::RepeatedRole:
        return entry.isRepeated;
    case EventRoles::IdRole:
        return entry.event.id;
    case EventRoles::DefinitionRole:
        return entry.event.definition;
    case EventRoles::DimRole:
        return isMissing;
    default:
        return {};
    }
}

bool EventTree::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.internalId() == 0)
        return false;
    const QString id = index.data(EventRoles::IdRole).toString();
    if (value.toInt() != Qt::Checked) {
        m_chosen->remove(id);
        return true;
    }
    try {
        m_chosen->add(id);
        return true;
    } catch (const CounterError &error) {
        emit failed(id, error.message());
        return false;
    }
}

Qt::ItemFlags EventTree::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == 0)
        return flags;
    return index.column() == NameColumn ? flags | Qt::ItemNeverHasChildren | Qt::ItemIsUserCheckable
                                        : flags | Qt::ItemNeverHasChildren;
}

QVariant EventTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Event") : tr("Description");
}

void EventTree::refresh()
{
    QSet<QString> counted = m_chosen->counted();
    if (counted != m_counted) {
        counted.swap(m_counted); // now the previous ids
        tell((m_counted - counted) + (counted - m_counted));
        refreshOthers();
    }
    refreshMissing();
}

/// Adds counted events that are in no group. They stay after they were unchecked, so that the user can check them
/// again.
void EventTree::refreshOthers()
{
    std::vector<Entry> others = m_groups[Others].entries;
    const std::size_t before = others.size();
    for (const QString &id : std::as_const(m_counted)) {
        const bool isKnown = m_places.contains(id)
            || std::any_of(others.begin(), others.end(), [&](const Entry &entry) { return entry.event.id == id; });
        if (isKnown)
            continue;
        const CounterText text = m_chosen->textOf(id);
        others.push_back(makeEntry({id, text.name, text.definition, text.definition}, m_groups[Others].title));
    }
    if (others.size() != before)
        replace(Others, std::move(others));
    else if (!others.empty())
        emit dataChanged(index(0, NameColumn, index(Others, 0)),
                         index(static_cast<int>(before) - 1, NameColumn, index(Others, 0)), {Qt::CheckStateRole});
}

void EventTree::refreshMissing()
{
    std::vector<Entry> missing;
    for (const EventSelection::Missing &each : m_chosen->missing())
        missing.push_back(makeEntry({each.id, each.id, each.why, each.why}, m_groups[Missing].title));
    const auto isSame = [](const Entry &one, const Entry &other) {
        return one.event.id == other.event.id && one.event.meaning == other.event.meaning;
    };
    const std::vector<Entry> &before = m_groups[Missing].entries;
    if (!std::equal(before.begin(), before.end(), missing.begin(), missing.end(), isSame))
        replace(Missing, std::move(missing));
}

void EventTree::replace(int group, std::vector<Entry> entries)
{
    const QModelIndex parent = index(group, 0);
    std::vector<Entry> &own = m_groups[static_cast<std::size_t>(group)].entries;
    if (!own.empty()) {
        beginRemoveRows(parent, 0, static_cast<int>(own.size()) - 1);
        own.clear();
        endRemoveRows();
    }
    if (entries.empty())
        return;
    beginInsertRows(parent, 0, static_cast<int>(entries.size()) - 1);
    own = std::move(entries);
    endInsertRows();
}

/// Reports that the check states of these events changed.
void EventTree::tell(const QSet<QString> &ids)
{
    for (const QString &id : ids) {
        for (const auto &[group, row] : m_places.values(id)) {
            const QModelIndex parent = index(group, 0);
            m_groups[static_cast<std::size_t>(group)].counted += m_counted.contains(id) ? 1 : -1;
            const QModelIndex changed = index(row, NameColumn, parent);
            emit dataChanged(changed, changed, {Qt::CheckStateRole});
            const QModelIndex count = parent.siblingAtColumn(MeaningColumn);
            emit dataChanged(count, count, {Qt::DisplayRole});
        }
    }
}

} // namespace Kerntally
