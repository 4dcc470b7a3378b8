// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/receivers/receivermessages.h"
#include "bpf/support/uniquefd.h"

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace Kerntally {

/// All receiver processes of the helper and the users that they serve. A receiver counts against its user's limit until
/// the process has exited, which a client can delay for ever; further sessions of that user wait. No call blocks.
class Receivers : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostPerUser = 4;
    static constexpr int mostInAll = 16;

    /// spawner: as startReceiverSpawner() returns it.
    explicit Receivers(UniqueFd spawner, QObject *parent = nullptr);
    ~Receivers() override;

    struct Ends
    {
        UniqueFd client;  ///< the client's end of the channel
        UniqueFd control; ///< the helper's end, for ReceiverRequest and ReceiverReply
        unsigned process = 0;
    };
    /// Called once, asynchronously; without a value if no process can be started.
    using Started = std::function<void(std::optional<Ends>)>;

    /// Starts a receiver as soon as its user is below the limit. Returns its number.
    quint32 start(uint user, Started started);
    /// Kills a receiver; doesn't wait for its exit. Its callback isn't called any more.
    void end(quint32 number);
    /// Whether no receiver is left.
    bool isEmpty() const { return m_all.empty(); }

signals:
    void emptied();

private:
    struct Receiver
    {
        uint user = 0;
        bool isAsked = false; ///< the spawner was asked to start it
        Started started;      ///< empty once called or cancelled
    };

    void receive();
    void receive(const SpawnerReport &report, Ends ends);
    /// Number of receivers with a process, of one user or of all.
    int processes(std::optional<uint> user) const;
    void startWaiting();
    bool ask(SpawnerRequest::Kind kind, quint32 number) const;
    /// Fails all pending requests: no receiver can be started any more.
    void loseSpawner();
    void forget(quint32 number);

    UniqueFd m_spawner;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::map<quint32, Receiver> m_all; ///< by number, which is the order of the requests
    quint32 m_last = 0;
};

} // namespace Kerntally
