// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/sourcefailure.h"

#include <QDBusConnection>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

QT_BEGIN_NAMESPACE
class QDBusServer;
QT_END_NAMESPACE

namespace Kerntally {

/// The way to a helper that is no service of the system bus (a build tree, an AppImage): pkexec starts it, and it
/// connects to a bus between the two of them, in a folder that only this user may enter. The helper ends with this
/// object. Lives in one thread, which runs an event loop.
class PkexecHelper : public QObject
{
    Q_OBJECT

public:
    explicit PkexecHelper(QObject *parent = nullptr);
    /// Takes back the question for a password where it is still asked.
    ~PkexecHelper() override;

    /// Whether there is anything to start, and pkexec to start it.
    static bool exists();

    /// Answers with opened() or failed(), once; it takes as long as a person takes to type a password.
    void open();

signals:
    /// The helper can be called through this.
    void opened(const QDBusConnection &helper);
    void failed(const Kerntally::SourceFailure &failure);

private slots:
    void onReady();

private:
    void onConnected(const QDBusConnection &connection);
    void onEnded();
    void fail(const SourceFailure &failure);

    QTemporaryDir m_folder;
    std::unique_ptr<QDBusServer> m_server;
    QString m_connection; ///< its name; empty: none yet
    QProcess m_process;
    bool m_isDone = false; ///< answered
};

} // namespace Kerntally
