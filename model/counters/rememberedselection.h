// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sources/sourcekind.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace Kerntally {

/// The events that the user chose, by their ids, their numbers, and about which of them the user was told that they are
/// missing. One list for each kind of source; those of real events are kept in the settings.
class RememberedSelection
{
public:
    /// In the order in which they were chosen. None: nothing was chosen for sources of real events, or it is no such
    /// source.
    std::optional<QStringList> ids(SourceKind kind) const;
    void setIds(SourceKind kind, const QStringList &ids) { m_choices[kind].ids = ids; }
    /// Does nothing where it is chosen.
    void add(SourceKind kind, const QString &id);
    void remove(SourceKind kind, const QString &id);

    /// Under which numbers they were counted last.
    QHash<QString, int> numbers(SourceKind kind) const;
    void setNumber(SourceKind kind, const QString &id, int number) { m_choices[kind].numbers.insert(id, number); }

    /// The user is told that it is missing. Returns false where that is known already.
    bool tell(SourceKind kind, const QString &id);
    /// Of these the user is told again when they are missing another time.
    void forgetTold(SourceKind kind, const QSet<QString> &counted);

    /// builtins: what is counted where nothing was chosen; such a list is not written.
    void saveState(QSettings &store, const QStringList &builtins) const;
    void restoreState(const QSettings &store);

private:
    struct Choice
    {
        QStringList ids;
        QStringList told;
        QHash<QString, int> numbers;
    };
    std::map<SourceKind, Choice> m_choices;
};

} // namespace Kerntally
