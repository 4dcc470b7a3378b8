// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/loader.h"

#include <QDBusContext>
#include <QObject>
#include <QString>

#include <bitset>

namespace Kerntally {

/// One client's programs and maps in the kernel, and the object through which it picks what they count. All of it is
/// out of the kernel when this is destroyed.
class HelperSession : public QObject, protected QDBusContext
{
    Q_OBJECT

public:
    /// Loads the programs. Throws LoadError, std::runtime_error.
    HelperSession(QString peer, uint user, QString path, QObject *parent = nullptr);
    ~HelperSession() override;

    QString peer() const { return m_peer; }
    uint user() const { return m_user; }
    QString path() const { return m_path; }
    SessionDescriptors descriptors() const { return m_loader.descriptors(); }

    // Called through D-Bus; see the interface's description.
    void Add(uint counter);
    void Remove(uint counter);
    qulonglong Missed();
    void Close();

signals:
    void closed();

private:
    bool isCalledByPeer();
    bool isCounter(uint counter);

    QString m_peer;
    uint m_user;
    QString m_path;
    Loader m_loader;
    std::bitset<KT_COUNTERS + 1> m_counted; ///< by number
};

} // namespace Kerntally
