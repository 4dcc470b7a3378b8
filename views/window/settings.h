// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QTimer>

#include <memory>

namespace Kerntally {

/// What the program remembers from one start to the next, in a file of the user's. Whoever has something to
/// remember reads it from store(), calls saveSoon() when it changed, and writes it when saving() comes.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// Of the file's format: what a later program wrote is not touched by this one.
    static constexpr int version = 1;
    /// What a crash can lose at the most.
    static constexpr std::chrono::milliseconds delay = std::chrono::seconds(2);

    /// kerntally/kerntally.conf in the user's configuration folder.
    static QString defaultFile();

    /// Reads the file. One that can't be used is kept beside it under another name, and everything is as at first.
    explicit Settings(const QString &file = defaultFile(), QObject *parent = nullptr);
    ~Settings() override;

    QSettings &store() { return *m_store; }

    /// What the user should know of the file; empty where all is well.
    QString problem() const { return m_problem; }

    /// Saves within the delay, once for all that changes meanwhile.
    void saveSoon();
    void saveNow();

signals:
    /// To be answered at once.
    void saving(QSettings &store);
    /// It can't be written; the old file stays. Said once, until it could be.
    void failed(const QString &problem);

private:
    void open(const QString &file);

    std::unique_ptr<QSettings> m_store;
    QString m_problem;
    QTimer m_timer;
    bool m_failed = false;
};

} // namespace Kerntally
