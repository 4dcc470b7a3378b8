// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/quitsignals.h"

#include <QSocketNotifier>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <sys/eventfd.h>
#include <system_error>

namespace {

constexpr int handled[] = {SIGTERM, SIGINT, SIGHUP};

/// All that a signal handler can reach. Not a signalfd: processes started from here would inherit the blocked signals.
std::atomic<int> eventDescriptor = -1;

void onSignal(int)
{
    const int error = errno;
    eventfd_write(eventDescriptor, 1);
    errno = error;
}

} // namespace

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
    , m_event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (!m_event)
        throw std::system_error(errno, std::generic_category(), "Making an event descriptor");
    eventDescriptor = m_event.get();
    auto *notifier = new QSocketNotifier(m_event.get(), QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        eventfd_t count = 0;
        eventfd_read(m_event.get(), &count);
        emit quitRequested();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int signal : handled)
        sigaction(signal, &action, nullptr);
}

QuitSignals::~QuitSignals()
{
    for (const int signal : handled)
        std::signal(signal, SIG_DFL);
    eventDescriptor = -1;
}
