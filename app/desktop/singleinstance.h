// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <memory>

QT_BEGIN_NAMESPACE
class QLocalServer;
QT_END_NAMESPACE

namespace Kerntally {

/// One window a user: a later start hands its arguments to the first and ends. By a name on the session bus, or
/// where there is none by a socket in the user's runtime folder. Never across users: root has one of its own.
class SingleInstance : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit SingleInstance(QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Returns whether this process goes on: it is the first, or the first doesn't answer. Else the first was told.
    bool claim(const QStringList &arguments);

public slots: // of the interface on the bus, by its names
    // NOLINTBEGIN(readability-identifier-naming)
    Q_SCRIPTABLE void Activate(const QVariantMap &platformData);
    Q_SCRIPTABLE void Open(const QStringList &uris, const QVariantMap &platformData);
    Q_SCRIPTABLE void ActivateAction(const QString &name, const QVariantList &parameters,
                                     const QVariantMap &platformData);
    // NOLINTEND(readability-identifier-naming)

signals:
    /// Another start had these arguments, without the program's name.
    void asked(const QStringList &arguments);

private:
    bool claimOnBus(const QStringList &arguments);
    bool claimSocket(const QStringList &arguments);
    void onConnected();

    std::unique_ptr<QLocalServer> m_server;
    UniqueFd m_lock; ///< the kernel lets go of it when the process ends, however it does
};

} // namespace Kerntally
