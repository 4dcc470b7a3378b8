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

/// All events that can be picked by name, in groups; those with a check mark are counters. Counters that are in no
/// catalogue have a group of their own, and so do events that were chosen and aren't here.
class EventTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Columns {
        NameColumn,
        MeaningColumn,
        ColumnCount,
    };

    /// The chosen events are borrowed.
    explicit EventTree(EventSelection *chosen, QObject *parent = nullptr);

    void setCatalog(const QList<EventGroup> &catalog);

    /// Of an event by its id; invalid where it isn't in the catalogue.
    QModelIndex find(const QString &id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Checked: counts it from now on. Not: no longer.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// It can't be counted, and why.
    void failed(const QString &name, const QString &why);

private:
    struct Entry
    {
        Event event;
        QString search;
        QString meaning;
        bool isRepeated = false; ///< has a place in another group, too
    };
    struct Group
    {
        QString title;
        std::vector<Entry> entries;
        int counted = 0;
    };
    /// Of the groups that aren't in the catalogue. They are always there; views leave out what is empty.
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
    QMultiHash<QString, std::pair<int, int>> m_places; ///< of the catalogue's events, by id: group and row
    QSet<QString> m_counted;
};

} // namespace Kerntally
