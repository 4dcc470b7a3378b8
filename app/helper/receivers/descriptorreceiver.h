// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/receivers/receivermessages.h"
#include "app/helper/receivers/receivers.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Kerntally {

/// The helper's side of a session's receiver process. Requests are sent one at a time. The helper accepts a descriptor
/// only after a BPF program has checked its file's type. A receiver that doesn't answer is killed; one that can't be
/// killed is abandoned.
class DescriptorReceiver : public QObject
{
    Q_OBJECT

public:
    /// A receiver's reply.
    struct Answer
    {
        unsigned process = 0; ///< pid of the receiver
        qint64 value = 0;
        int descriptor = -1; ///< borrowed
    };
    /// Handles the reply to the last request and returns the next request; none: done. The first reply's value is the
    /// number of the received descriptor in the receiver's process. Throws to refuse the descriptor.
    using Step = std::function<std::optional<ReceiverRequest>(const Answer &answer)>;
    /// Called once. why: the error; null on success.
    using Done = std::function<void(const std::exception_ptr &why)>;
    /// The same. client: the client's end of the channel, borrowed, to be duplicated; -1 on errors.
    using Opened = std::function<void(const std::exception_ptr &why, int client)>;

    /// Starts the receiver process. receivers: borrowed; has to live longer.
    DescriptorReceiver(Receivers &receivers, uint user, Opened opened, QObject *parent = nullptr);
    /// Fails all pending requests.
    ~DescriptorReceiver() override;

    /// Handles the descriptor that was sent with this number by the steps. counter: the counter that it is for; 0:
    /// none.
    void use(uint number, uint counter, std::vector<Step> steps, Done done);
    /// Cancels the pending request for that counter.
    void forget(uint counter);

signals:
    /// The receiver process has ended or was abandoned.
    void ended();

private:
    struct Use
    {
        uint number = 0;
        uint counter = 0;
        std::vector<Step> steps;
        Done done;
        std::size_t next = 0; ///< index of the next step
    };

    void begin(std::optional<Receivers::Ends> ends);
    void receive();
    void proceed(const ReceiverReply &reply, UniqueFd descriptor);
    void takeNext();
    void ask(const ReceiverRequest &request);
    void tell(const ReceiverRequest &request);
    void end(const std::exception_ptr &why);
    void drop(const std::exception_ptr &why);

    Receivers &m_receivers;
    quint32 m_number = 0;
    Opened m_opened;   ///< empty once called
    UniqueFd m_client; ///< until m_opened was called
    UniqueFd m_control;
    unsigned m_process = 0;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_timeout;
    std::deque<Use> m_uses; ///< the first one is in progress
};

} // namespace Kerntally
