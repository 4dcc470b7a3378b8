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

/// Ensures one instance per user: a second start sends its arguments to the first and ends. Uses a name on the session
/// bus or, without a bus, a socket in the user's runtime directory. Users never share an instance, root included.
class SingleInstance : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit SingleInstance(QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Returns true if this process should continue: it is the first, or the first doesn't reply. Otherwise the first
    /// has the arguments. Blocks for at most some seconds.
    bool claim(const QStringList &arguments);

public slots: // of the interface on the bus, by its names
    // NOLINTBEGIN(readability-identifier-naming)
    Q_SCRIPTABLE void Activate(const QVariantMap &platformData);
    Q_SCRIPTABLE void Open(const QStringList &uris, const QVariantMap &platformData);
    Q_SCRIPTABLE void ActivateAction(const QString &name, const QVariantList &parameters,
                                     const QVariantMap &platformData);
    // NOLINTEND(readability-identifier-naming)

signals:
    /// A second start had these arguments, without the program's name.
    void asked(const QStringList &arguments);

private:
    bool claimOnBus(const QStringList &arguments);
    bool claimSocket(const QStringList &arguments);
    void onConnected();

    std::unique_ptr<QLocalServer> m_server;
    UniqueFd m_lock; ///< the kernel releases the lock when the process ends, even by a crash
};

} // namespace Kerntally
