// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/tracepointgroups.h"

#include "model/events/tracepointgrouptable.h"

#include <QHash>
#include <QStringList>

namespace Kerntally {

namespace {

QHash<QString, QString> groupsByBeginning()
{
    QHash<QString, QString> groups;
    for (const TracepointGroup &group : tracepointGroups) {
        const QStringList beginnings = QString::fromLatin1(group.beginnings).split(QLatin1Char(' '));
        for (const QString &beginning : beginnings)
            groups.insert(beginning, QString::fromLatin1(group.name));
    }
    return groups;
}

} // namespace

QString subsystemByName(const QString &name)
{
    static const QHash<QString, QString> groups = groupsByBeginning();
    constexpr QLatin1Char separator('_');
    for (qsizetype end = name.size(); end > 0; end = name.lastIndexOf(separator, end - 1)) {
        if (const auto found = groups.constFind(name.left(end)); found != groups.constEnd())
            return *found;
    }
    return name.section(separator, 0, 0, QString::SectionSkipEmpty);
}

} // namespace Kerntally
