// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/uniquefd.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace Kerntally::Cli {

/// Signals of the system as signals of Qt, by a descriptor. Make it before any thread, which inherits what is blocked.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    /// Throws std::system_error.
    explicit UnixSignals(QObject *parent = nullptr);

signals:
    /// Ctrl-C, a request to end, or the terminal was closed. Not where whoever started the program ignores them.
    void endRequested();
    /// The terminal has another size.
    void resized();
    /// Ctrl-Z: the process stops after this, and
    void suspending();
    /// goes on before this.
    void resumed();

private:
    void receive();

    UniqueFd m_descriptor;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Kerntally::Cli
