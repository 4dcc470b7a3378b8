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

/// A session's receiver, as the helper sees it: asked for one descriptor after the other, and for one thing at a time of
/// each. The helper itself gets no descriptor before the kernel has said what it is for. A receiver that doesn't answer
/// is killed, and left alone where it can't be.
class DescriptorReceiver : public QObject
{
    Q_OBJECT

public:
    /// What a receiver answered.
    struct Answer
    {
        unsigned process = 0; ///< the receiver itself
        qint64 value = 0;
        int descriptor = -1; ///< borrowed
    };
    /// Looks at the answer to the last request and says what is requested next; nothing: all is done. The first one's
    /// answer is the descriptor that was sent, in the receiver's process. Throws where it won't do.
    using Step = std::function<std::optional<ReceiverRequest>(const Answer &answer)>;
    /// Called once, with the reason where it came to nothing.
    using Done = std::function<void(const std::exception_ptr &why)>;
    /// The same; with the client's end of the channel, to be copied, where there is one.
    using Opened = std::function<void(const std::exception_ptr &why, int client)>;

    /// Starts it. receivers: has to live longer.
    DescriptorReceiver(Receivers &receivers, uint user, Opened opened, QObject *parent = nullptr);
    /// All that isn't done comes to nothing.
    ~DescriptorReceiver() override;

    /// Takes the descriptor that was sent under that number. counter: that it is for; 0: none.
    void use(uint number, uint counter, std::vector<Step> steps, Done done);
    /// What is under way for that counter is no longer wanted.
    void forget(uint counter);

signals:
    /// There is no process any more that could be asked.
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
