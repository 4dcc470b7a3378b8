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

/// The helper's side of a session's receiver process. Requests are sent one at a time. The helper accepts a descriptor only
/// after a BPF program has checked its file's type. A receiver that doesn't answer is killed; one that can't be killed is
/// abandoned.
class DescriptorReceiver : public QObject
{
    Q_OBJECT

public:
    /// An answer of the receiver.
    struct Answer
    {
        unsigned process = 0; ///< the receiver itself
        qint64 value = 0;
        int descriptor = -1; ///< borrowed
    };
    /// Handles the answer to the last request and returns the next request; none: done. The first answer is the descriptor
    /// that was sent, in the receiver's process. Throws to refuse it.
    using Step = std::function<std::optional<ReceiverRequest>(const Answer &answer)>;
    /// Called once; with the reason if it failed.
    using Done = std::function<void(const std::exception_ptr &why)>;
    /// The same; with the client's end of the channel, to be copied, where there is one.
    using Opened = std::function<void(const std::exception_ptr &why, int client)>;

    /// Starts it. receivers: has to live longer.
    DescriptorReceiver(Receivers &receivers, uint user, Opened opened, QObject *parent = nullptr);
    /// Fails all pending requests.
    ~DescriptorReceiver() override;

    /// Takes the descriptor that was sent under that number. counter: that it is for; 0: none.
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
        std::size_t next = 0; ///< of the steps
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
    Opened m_opened;   ///< until it is called
    UniqueFd m_client; ///< until it is told
    UniqueFd m_control;
    unsigned m_process = 0;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_patience;
    std::deque<Use> m_uses; ///< the first one is under way
};

} // namespace Kerntally
