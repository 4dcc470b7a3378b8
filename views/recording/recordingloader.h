// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recording/recording.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace Kerntally {

/// Reads a recording in another thread, so that windows stay responsive.
class RecordingLoader : public QObject
{
    Q_OBJECT

public:
    explicit RecordingLoader(QObject *parent = nullptr);
    /// Cancels reading and waits for the thread.
    ~RecordingLoader() override;

    /// Emits loaded() or failed() later, in this object's thread. Cancels the previous load().
    void load(const QString &path);

signals:
    void loaded(std::shared_ptr<const Kerntally::Recording> recording);
    void failed(const QString &path, const QString &problem);

private:
    void cancel();

    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_cancelled = false;
};

} // namespace Kerntally
