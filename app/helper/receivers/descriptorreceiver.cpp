// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/receivers/descriptorreceiver.h"

#include "app/helper/receivers/packet.h"
#include "bpf/kernel/layout.h"
#include "bpf/support/loaderror.h"

#include <cerrno>
#include <stdexcept>
#include <sys/socket.h>
#include <utility>

namespace Kerntally {

using namespace std::chrono_literals;

namespace {

/// Time-out of a request, which reads some 64 MiB at most.
constexpr std::chrono::seconds replyTimeout = 10s;

LoadError timeoutError(bool isOpen)
{
    if (isOpen) {
        return {LoadError::Reason::Other, QT_TRANSLATE_NOOP("LoadError", "What you chose doesn't answer."),
                QT_TRANSLATE_NOOP("LoadError", "Choose a file on a disk of this machine.")};
    }
    return {LoadError::Reason::Other, QT_TRANSLATE_NOOP("LoadError", "Too many files that you chose don't answer."),
            QT_TRANSLATE_NOOP("LoadError", "End the programs or connections that should answer for them.")};
}

} // namespace

DescriptorReceiver::DescriptorReceiver(Receivers &receivers, uint user, Opened opened, QObject *parent)
    : QObject(parent)
    , m_receivers(receivers)
    , m_opened(std::move(opened))
{
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(replyTimeout);
    connect(&m_timeout, &QTimer::timeout, this, [this] { end(std::make_exception_ptr(timeoutError(!m_opened))); });
    m_timeout.start();
    m_number = receivers.start(user, [this](std::optional<Receivers::Ends> ends) { begin(std::move(ends)); });
}

DescriptorReceiver::~DescriptorReceiver()
{
    m_receivers.end(m_number);
    drop(std::make_exception_ptr(std::runtime_error("The session was closed.")));
}

void DescriptorReceiver::begin(std::optional<Receivers::Ends> ends)
{
    if (!ends || !ends->control)
        return end(std::make_exception_ptr(std::runtime_error("The helper can start no process that takes files.")));
    m_client = std::move(ends->client);
    m_control = std::move(ends->control);
    m_process = ends->process;
    m_notifier = std::make_unique<QSocketNotifier>(m_control.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &DescriptorReceiver::receive);
}

void DescriptorReceiver::use(uint number, uint counter, std::vector<Step> steps, Done done)
{
    if (m_opened)
        throw std::logic_error("The session's channel isn't open.");
    if (m_uses.size() >= KT_COUNTERS)
        throw std::length_error("Too many at once.");
    m_uses.push_back({.number = number, .counter = counter, .steps = std::move(steps), .done = std::move(done)});
    if (m_uses.size() == 1)
        takeNext();
}

void DescriptorReceiver::forget(uint counter)
{
    for (Use &use : m_uses) {
        if (use.counter != counter || !use.done)
            continue;
        use.steps.clear();
        std::exchange(use.done, {})(std::make_exception_ptr(std::runtime_error("The counter is another's now.")));
    }
}

void DescriptorReceiver::takeNext()
{
    while (!m_uses.empty() && !m_uses.front().done)
        m_uses.pop_front(); // cancelled: take() of the next number discards its descriptor
    if (!m_uses.empty())
        ask({.kind = ReceiverRequest::Kind::Take, .number = m_uses.front().number});
}

void DescriptorReceiver::receive()
{
    auto packet = receivePacket<ReceiverReply>(m_control.get(), MSG_DONTWAIT);
    if (!packet && errno == EAGAIN)
        return;
    if (!packet || (!m_opened && m_uses.empty()))
        return end(std::make_exception_ptr(std::runtime_error("The process that takes your files has ended.")));
    m_timeout.stop();
    if (m_opened)
        return std::exchange(m_opened, {})(nullptr, std::exchange(m_client, {}).get());
    proceed(packet->content, std::move(packet->descriptors.front()));
}

void DescriptorReceiver::proceed(const ReceiverReply &reply, UniqueFd descriptor)
{
    Use &use = m_uses.front();
    std::exception_ptr why;
    ReceiverRequest next = {.kind = ReceiverRequest::Kind::Drop};
    try {
        if (use.next == 0 && reply.value < 0)
            throw std::invalid_argument("No descriptor was sent.");
        if (use.next < use.steps.size())
            next = use.steps[use.next++]({m_process, reply.value, descriptor.get()}).value_or(next);
    } catch (...) {
        why = std::current_exception();
    }
    descriptor.reset(); // never blocks, because the receiver holds the file open
    const bool isLast = next.kind == ReceiverRequest::Kind::Drop || next.kind == ReceiverRequest::Kind::Keep;
    if (!isLast)
        return ask(next);
    tell(next);
    const Done done = std::move(use.done);
    m_uses.pop_front();
    if (done)
        done(why);
    takeNext();
}

void DescriptorReceiver::ask(const ReceiverRequest &request)
{
    m_timeout.start();
    tell(request);
}

/// If sending fails, no reply arrives and the time-out ends the receiver.
void DescriptorReceiver::tell(const ReceiverRequest &request)
{
    sendPacket(m_control.get(), request, {}, MSG_DONTWAIT);
}

void DescriptorReceiver::end(const std::exception_ptr &why)
{
    m_timeout.stop();
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater(); // its signal may be running
    }
    m_control.reset();
    m_receivers.end(m_number);
    drop(why);
    emit ended();
}

void DescriptorReceiver::drop(const std::exception_ptr &why)
{
    constexpr int none = -1;
    if (m_opened)
        std::exchange(m_opened, {})(why, none);
    for (const Use &use : std::exchange(m_uses, {})) {
        if (use.done)
            use.done(why);
    }
}

} // namespace Kerntally
