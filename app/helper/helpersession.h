// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/authoritycheck.h"
#include "app/helper/door.h"
#include "bpf/loader.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace Kerntally {

/// One client's programs and maps in the kernel, and the object through which it picks what they count. All of it is
/// out of the kernel when this is destroyed.
class HelperSession : public QObject, protected QDBusContext
{
    Q_OBJECT

public:
    /// Loads the programs. Throws LoadError, std::runtime_error.
    HelperSession(Door door, QString peer, uint user, QString path, QObject *parent = nullptr);
    ~HelperSession() override;

    QString peer() const { return m_peer; }
    uint user() const { return m_user; }
    QString path() const { return m_path; }
    SessionDescriptors descriptors() const { return m_loader.descriptors(); }

    // Called through D-Bus; see the interface's description.
    void Add(uint counter);
    void AddSyscall(uint counter, int native, int compat);
    void AddTracepoint(uint counter, const QString &name);
    void Remove(uint counter);
    qulonglong Missed();
    void Close();

signals:
    void closed();

private:
    /// Something to count for which the caller has to be allowed the action trace.
    struct Request
    {
        QDBusMessage call;
        std::function<void()> count;
    };

    bool isCalledByPeer();
    bool isCounter(uint counter, uint first, uint last);
    /// Answers the call that is being served later.
    void countWhenAllowed(const std::function<void()> &count);
    void receiveAnswer(AuthorityCheck::Answer answer);
    /// Answers the call.
    void count(const Request &request) const;

    Door m_door;
    QString m_peer;
    uint m_user;
    QString m_path;
    Loader m_loader;
    bool m_mayTrace = false; ///< asked for once a session
    bool m_isClosed = false; ///< by its client; gone in a moment
    std::unique_ptr<AuthorityCheck> m_check;
    std::vector<Request> m_requests; ///< that wait for it
};

} // namespace Kerntally
