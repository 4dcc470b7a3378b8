// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/replacementwatch.h"

#include "model/base/bytetext.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace Kerntally {

ReplacementWatch::ReplacementWatch(QObject *parent)
    : QObject(parent)
{
    connect(&m_folders, &QFileSystemWatcher::directoryChanged, this, &ReplacementWatch::look);
}

void ReplacementWatch::addOpen(int key, int descriptor, const QString &text)
{
    std::array<char, 4096> target = {};
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t length = readlink(link.c_str(), target.data(), target.size());
    struct stat file = {};
    QByteArray path(target.data(), std::max<ssize_t>(length, 0));
    if (!path.startsWith('/') || path.startsWith("/memfd:") || fstat(descriptor, &file) != 0)
        return;
    if (constexpr QByteArrayView mark = " (deleted)"; path.endsWith(mark) && access(path.constData(), F_OK) != 0)
        path.chop(mark.size());
    add({.key = key, .path = path, .text = text, .device = file.st_dev, .node = file.st_ino});
}

void ReplacementWatch::addPath(int key, const QByteArray &path, const QString &text)
{
    struct stat file = {};
    if (stat(path.constData(), &file) == 0)
        add({.key = key, .path = path, .text = text, .device = file.st_dev, .node = file.st_ino});
}

void ReplacementWatch::remove(int key)
{
    std::erase_if(m_places, [key](const Place &place) { return place.key == key; });
}

bool ReplacementWatch::isThere(const Place &place)
{
    struct stat file = {};
    return stat(place.path.constData(), &file) == 0 && file.st_dev == place.device && file.st_ino == place.node;
}

void ReplacementWatch::add(Place place)
{
    m_folders.addPath(QFile::decodeName(place.path.left(place.path.lastIndexOf('/') + 1)));
    m_places.push_back(std::move(place));
    if (!isThere(m_places.back())) // between opening and this
        QMetaObject::invokeMethod(this, &ReplacementWatch::look, Qt::QueuedConnection);
}

void ReplacementWatch::look()
{
    std::vector<Place> gone;
    std::erase_if(m_places, [&](const Place &place) {
        if (isThere(place))
            return false;
        gone.push_back(place);
        return true;
    });
    for (const Place &place : gone)
        emit replaced(place.key, place.text.arg(textOfName(place.path)));
}

} // namespace Kerntally
