// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QTimer>

#include <memory>

namespace Kerntally {

/// The program's settings in a file of the user. A part with settings reads them from store(), calls saveSoon() after
/// changes, and writes them in response to saving(). GUI thread only.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// Version of the file format. Files of newer versions stay untouched.
    static constexpr int version = 1;
    /// The time of changes that a crash can lose.
    static constexpr std::chrono::milliseconds delay = std::chrono::seconds(2);

    /// kerntally/kerntally.conf in the user's configuration folder.
    static QString defaultFile();

    /// Reads the file. Renames a file that can't be used, and starts with defaults; see problem().
    explicit Settings(const QString &file = defaultFile(), QObject *parent = nullptr);
    ~Settings() override;

    QSettings &store() { return *m_store; }

    /// A message about a file that couldn't be used; empty if there is none.
    QString problem() const { return m_problem; }

    /// Saves after the delay, once for all changes until then.
    void saveSoon();
    void saveNow();

signals:
    /// Receivers have to write their settings into the store before they return.
    void saving(QSettings &store);
    /// Saving failed; the old file is unchanged. Emitted once until saving succeeds again.
    void failed(const QString &problem);

private:
    void open(const QString &file);

    std::unique_ptr<QSettings> m_store;
    QString m_problem;
    QTimer m_timer;
    bool m_failed = false;
};

} // namespace Kerntally
