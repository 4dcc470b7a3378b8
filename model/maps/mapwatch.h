// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/maps/mapvalue.h"
#include "model/store/counterstore.h"

#include <QObject>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Kerntally {

/// Polls the numbers of other programs' maps in a thread of its own, since the kernel doesn't report changes: once a frame
/// while a number changes, ten times a second otherwise, and for at most a twentieth of the time. Changes between two readings
/// show as one. Each reading of an entry is one system call, about a microsecond.
class MapWatch : public QObject
{
    Q_OBJECT

public:
    explicit MapWatch(std::shared_ptr<CounterStore> store, QObject *parent = nullptr);
    ~MapWatch() override;

    /// Shows a number on a counter. Throws CounterError where it is gone.
    void add(int counter, std::shared_ptr<MapValue> value);
    /// Does nothing where it shows none.
    void remove(int counter);

    /// Between two readings while something moves; 16 ms if nobody says.
    void setFrame(std::chrono::milliseconds frame);

signals:
    /// The counter's entry was removed from the map (the last value stays) or has been added again. Emitted in the polling
    /// thread.
    void gone(int counter, bool isGone);

private:
    /// A number on a counter. Those of one entry are read together.
    struct Watched
    {
        int counter = 0;
        std::shared_ptr<MapValue> value;
        bool isGone = false;
    };

    void run(const std::stop_token &stop);
    bool readAll(std::vector<Watched> &all);

    std::shared_ptr<CounterStore> m_store;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<Watched> m_watched; ///< by entry
    bool m_isNew = false;           ///< not what the thread has
    std::chrono::milliseconds m_frame{16};
    std::jthread m_thread; ///< while there is anything to read
};

} // namespace Kerntally
