// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventcatalog.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <utility>
#include <vector>

namespace Kerntally {

class EventSelection;

/// All events by name, in groups; checked ones are counted. Counted events outside of the catalogue have a group, as
/// have selected events that are unavailable.
class EventTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Columns {
        NameColumn,
        MeaningColumn,
        ColumnCount,
    };

    /// The selection is borrowed.
    explicit EventTree(EventSelection *chosen, QObject *parent = nullptr);

    void setCatalog(const QList<EventGroup> &catalog);

    /// The index of an event by its id; invalid if the catalogue doesn't have it.
    QModelIndex find(const QString &id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Setting the check state starts or ends counting the event; failed() reports errors.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// The event can't be counted. why: a sentence for the user.
    void failed(const QString &name, const QString &why);

private:
    struct Entry
    {
        Event event;
        QString search;
        QString meaning;
        bool isRepeated = false; ///< is in another group as well
    };
    struct Group
    {
        QString title;
        std::vector<Entry> entries;
        int counted = 0;
    };
    /// The groups outside of the catalogue. They exist permanently; EventFilter hides empty ones.
    enum OwnGroups { Missing, Others, Common };

    static Entry makeEntry(const Event &event, const QString &group);
    static Group makeCommon(const QList<EventGroup> &catalog);
    void refresh();
    void refreshOthers();
    void refreshMissing();
    void replace(int group, std::vector<Entry> entries);
    void tell(const QSet<QString> &ids);
    QVariant groupData(const Group &group, int column, int role) const;
    QVariant entryData(const Entry &entry, bool isMissing, int column, int role) const;

    EventSelection *m_chosen;
    std::vector<Group> m_groups;
    QMultiHash<QString, std::pair<int, int>> m_places; ///< by id of an event in the catalogue: group and row
    QSet<QString> m_counted;
};

} // namespace Kerntally
