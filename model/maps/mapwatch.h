// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/maps/mapvalue.h"
#include "model/session/session.h"

#include <QObject>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Kerntally {

/// Reads the numbers of other programs' maps, of which nobody tells when they change, in a thread of its own: once a
/// frame while one of them moves, ten times a second otherwise, and never for more than a twentieth of its time. What
/// happens between two readings shows as one step. One call of the kernel an entry and reading: about a microsecond.
class MapWatch : public QObject
{
    Q_OBJECT

public:
    explicit MapWatch(std::shared_ptr<Session> session, QObject *parent = nullptr);
    ~MapWatch() override;

    /// Shows a number on a counter. Throws CounterError where it is gone.
    void add(int counter, std::shared_ptr<MapValue> value);
    /// Does nothing where it shows none.
    void remove(int counter);

    /// Between two readings while something moves; 16 ms if nobody says.
    void setFrame(std::chrono::milliseconds frame);

signals:
    /// Its entry is not in the map any more, and keeps its last value; or it is back. From another thread.
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

    std::shared_ptr<Session> m_session;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<Watched> m_watched; ///< by entry
    bool m_isNew = false;           ///< not what the thread has
    std::chrono::milliseconds m_frame{16};
    std::jthread m_thread; ///< while there is anything to read
};

} // namespace Kerntally
