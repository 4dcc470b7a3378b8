// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recording/recordingloader.h"

#include <utility>

namespace Kerntally {

RecordingLoader::RecordingLoader(QObject *parent)
    : QObject(parent)
{
}

RecordingLoader::~RecordingLoader()
{
    cancel();
}

void RecordingLoader::load(const QString &path)
{
    cancel();
    m_cancelled = false;
    // The thread's result, read in this object's thread after it has finished.
    struct Result
    {
        std::shared_ptr<const Recording> recording;
        QString problem;
    };
    auto result = std::make_shared<Result>();
    m_thread.reset(QThread::create([this, path, result] {
        try {
            result->recording = std::make_shared<const Recording>(Recording::read(path, &m_cancelled));
        } catch (const std::exception &error) { // std::bad_alloc as well
            result->problem = QString::fromUtf8(error.what());
        }
    }));
    connect(m_thread.get(), &QThread::finished, this, [this, path, result] {
        if (result->recording)
            emit loaded(result->recording);
        else
            emit failed(path, result->problem);
    });
    m_thread->start();
}

void RecordingLoader::cancel()
{
    if (!m_thread)
        return;
    m_cancelled = true;
    m_thread->disconnect(this);
    m_thread->wait();
    m_thread.reset();
}

} // namespace Kerntally
