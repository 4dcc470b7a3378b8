// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/rememberedselection.h"

#include <QSettings>

namespace Kerntally {

namespace {

QString groupKey(SourceKind kind)
{
    return QStringLiteral("events/") + toText(kind);
}

QString chosenKey(SourceKind kind)
{
    return groupKey(kind) + QStringLiteral("/chosen");
}

QString toldKey(SourceKind kind)
{
    return groupKey(kind) + QStringLiteral("/missing");
}

/// As many as ids, in their order; 0: none.
QString numbersKey(SourceKind kind)
{
    return groupKey(kind) + QStringLiteral("/numbers");
}

} // namespace

std::optional<QStringList> RememberedSelection::ids(SourceKind kind) const
{
    const auto choice = m_choices.find(kind);
    if (!isReal(kind) || choice == m_choices.end())
        return std::nullopt;
    return choice->second.ids;
}

void RememberedSelection::add(SourceKind kind, const QString &id)
{
    QStringList &ids = m_choices[kind].ids;
    if (!ids.contains(id))
        ids.append(id);
}

void RememberedSelection::remove(SourceKind kind, const QString &id)
{
    Choice &choice = m_choices[kind];
    choice.ids.removeAll(id);
    choice.told.removeAll(id);
    choice.numbers.remove(id);
}

QHash<QString, int> RememberedSelection::numbers(SourceKind kind) const
{
    const auto choice = m_choices.find(kind);
    return choice == m_choices.end() ? QHash<QString, int>() : choice->second.numbers;
}

bool RememberedSelection::tell(SourceKind kind, const QString &id)
{
    QStringList &told = m_choices[kind].told;
    if (told.contains(id))
        return false;
    told.append(id);
    return true;
}

void RememberedSelection::forgetTold(SourceKind kind, const QSet<QString> &counted)
{
    m_choices[kind].told.removeIf([&](const QString &id) { return counted.contains(id); });
}

void RememberedSelection::saveState(QSettings &store, const QStringList &builtins) const
{
    for (const auto &[kind, choice] : m_choices) {
        if (!isReal(kind))
            continue;
        store.remove(groupKey(kind));
        if (choice.ids == builtins)
            continue;
        store.setValue(chosenKey(kind), choice.ids);
        store.setValue(toldKey(kind), choice.told);
        QStringList numbers;
        for (const QString &id : choice.ids)
            numbers.append(QString::number(choice.numbers.value(id)));
        store.setValue(numbersKey(kind), numbers);
    }
}

void RememberedSelection::restoreState(const QSettings &store)
{
    for (const SourceKind kind : {SourceKind::Kernel, SourceKind::Helper}) {
        if (!store.contains(chosenKey(kind)))
            continue;
        QStringList ids = store.value(chosenKey(kind)).toStringList();
        const QStringList numbers = store.value(numbersKey(kind)).toStringList();
        Choice &choice = m_choices[kind];
        choice = {.ids = {}, .told = store.value(toldKey(kind)).toStringList(), .numbers = {}};
        for (int i = 0; i < ids.size(); ++i)
            choice.numbers.insert(ids[i], numbers.value(i).toInt());
        ids.removeDuplicates();
        choice.ids = ids;
    }
}

} // namespace Kerntally
