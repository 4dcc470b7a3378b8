// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/maps/mapid.h"

#include "bpf/maps/maplist.h"
#include "bpf/support/loaderror.h"
#include "model/base/bytetext.h"
#include "model/base/loadfailure.h"
#include "model/base/sourceerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Kerntally {

namespace {

const QLatin1String prefix("map:");
const QLatin1String numberPrefix("id:");

bool beginsSelector(QChar letter)
{
    return letter == QLatin1Char('[') || letter == QLatin1Char('.');
}

/// Where the path ends: a file's name may have brackets and dots in it, and so may what follows.
qsizetype endOfPath(const QString &text)
{
    for (qsizetype end = text.size(); end > 0; --end) {
        if ((end == text.size() || beginsSelector(text[end])) && QFileInfo(text.left(end)).isFile())
            return end;
    }
    // There is none: then what a bpffs allows in names.
    const qsizetype bracket = text.indexOf(QLatin1Char('['));
    const qsizetype folder = text.left(bracket).lastIndexOf(QLatin1Char('/')) + 1;
    const qsizetype dot = text.indexOf(QLatin1Char('.'), folder);
    if (bracket >= 0 && (dot < 0 || bracket < dot))
        return bracket;
    return dot > folder ? dot : text.size();
}

} // namespace

bool MapId::isMapId(const QString &id)
{
    return id.startsWith(prefix);
}

QString MapId::idOf(const ListedMap &map)
{
    return map.path.empty() ? prefix + numberPrefix + QString::number(map.id)
                            : prefix + QFile::decodeName(map.path.c_str());
}

MapId MapId::parse(const QString &id)
{
    MapId place;
    const QString text = id.mid(prefix.size());
    if (text.startsWith(numberPrefix)) {
        qsizetype end = numberPrefix.size();
        while (end < text.size() && text[end].isDigit())
            ++end;
        bool isNumber = false;
        place.number = text.mid(numberPrefix.size(), end - numberPrefix.size()).toUInt(&isNumber);
        place.selector = text.mid(end);
        if (isNumber && (place.selector.isEmpty() || beginsSelector(place.selector[0])))
            return place;
    } else if (!text.isEmpty()) {
        const qsizetype end = endOfPath(text);
        place.path = QDir::cleanPath(QDir::current().absoluteFilePath(text.left(end)));
        place.selector = text.mid(end);
        return place;
    }
    throw UnknownName(QCoreApplication::translate("Kerntally",
                                                  "'%1' names no BPF map: write map:/sys/fs/bpf/NAME for a pinned one, "
                                                  "map:id:17 for one that is loaded; and [KEY].MEMBER after it for one "
                                                  "of its numbers.")
                          .arg(id));
}

QString MapId::map() const
{
    return path.isEmpty() ? prefix + numberPrefix + QString::number(number) : prefix + path;
}

std::shared_ptr<ForeignMap> MapId::open(ForeignMap::Access access) const
{
    try {
        if (path.isEmpty())
            return std::make_shared<ForeignMap>(number, access);
        return std::make_shared<ForeignMap>(pathOfArgument(path).toStdString(), access);
    } catch (const LoadError &error) {
        if (error.reason() == LoadError::Reason::NoMap)
            throw UnknownName(explanation(error));
        throw SourceError(explanation(error));
    }
}

} // namespace Kerntally
