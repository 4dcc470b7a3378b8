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

/// All receivers of the helper (ReceiverProcess), and who they are for. One whose session has ended counts until its process
/// has, which a client can put off for ever: a user has no more of them than sessions, and then waits for their end.
/// Nothing here waits.
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
        UniqueFd client;  ///< of the channel
        UniqueFd control; ///< for ReceiverRequest and ReceiverReply
        unsigned process = 0;
    };
    /// Called once, later: with nothing where no process can be started.
    using Started = std::function<void(std::optional<Ends>)>;

    /// Starts one as soon as its user may have another. Returns its number.
    quint32 start(uint user, Started started);
    /// Kills it, and doesn't wait for its end. Nobody is told any more that it started.
    void end(quint32 number);
    /// None is left.
    bool isEmpty() const { return m_all.empty(); }

signals:
    void emptied();

private:
    struct Receiver
    {
        uint user = 0;
        bool isAsked = false; ///< of the spawner
        Started started;      ///< until it is, or is no longer wanted
    };

    void receive();
    void receive(const SpawnerReport &report, Ends ends);
    /// Of a user's, or of all, those that have a process.
    int processes(std::optional<uint> user) const;
    void startWaiting();
    bool ask(SpawnerRequest::Kind kind, quint32 number) const;
    /// Nothing can be started any more.
    void loseSpawner();
    void forget(quint32 number);

    UniqueFd m_spawner;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::map<quint32, Receiver> m_all; ///< by number, so in the order of asking
    quint32 m_last = 0;
};

} // namespace Kerntally
