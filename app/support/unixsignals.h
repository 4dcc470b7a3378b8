// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <vector>

namespace Kerntally {

/// Signals of the system as signals of Qt. One object at a time.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    /// Throws std::system_error.
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

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

    UniqueFd m_read;
    UniqueFd m_write;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::vector<int> m_handled;
};

} // namespace Kerntally
