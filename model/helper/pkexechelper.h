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

/// Starts a helper that is not installed as a service of the system bus (build tree, AppImage) through pkexec, and connects to
/// it peer-to-peer by a socket in a folder that only this user may enter. The helper ends with this object. Lives in one
/// thread, which runs an event loop.
class PkexecHelper : public QObject
{
    Q_OBJECT

public:
    explicit PkexecHelper(QObject *parent = nullptr);
    /// Cancels a password dialog that is still open.
    ~PkexecHelper() override;

    /// Whether a helper and pkexec are there to be started.
    static bool exists();

    /// Emits opened() or failed(), once; that may take as long as a user takes to type a password.
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
