// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>

#include <optional>
#include <sys/types.h>
#include <vector>

namespace Kerntally {

/// Tells, once each, of files and folders in whose place something else, or nothing, has come: who opened them goes on with
/// what is gone.
class ReplacementWatch : public QObject
{
    Q_OBJECT

public:
    explicit ReplacementWatch(QObject *parent = nullptr);

    /// What is open there. Does nothing where that has no name. text: to be told.
    void addOpen(int key, int descriptor, const QString &text);
    void addPath(int key, const QByteArray &path, const QString &text);
    /// Those of the key.
    void remove(int key);

signals:
    void replaced(int key, const QString &text);

private:
    struct Place
    {
        int key = 0;
        QByteArray path;
        QString text; ///< "%1" is the path
        dev_t device = 0;
        ino_t node = 0;
    };

    static bool isThere(const Place &place);
    void add(Place place);
    void look();

    std::vector<Place> m_places;
    QFileSystemWatcher m_folders;
};

} // namespace Kerntally
