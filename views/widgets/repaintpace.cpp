// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/repaintpace.h"

#include <chrono>

namespace Kerntally {

RepaintPace::RepaintPace(QObject *parent)
    : QObject(parent)
{
    m_last.setSingleShot(true);
    m_last.setInterval(std::chrono::milliseconds(interval * 2 / 1'000'000));
    connect(&m_last, &QTimer::timeout, this, &RepaintPace::tell);
}

void RepaintPace::setChanged()
{
    if (m_changed)
        return;
    m_changed = true;
    m_last.start();
}

void RepaintPace::onFrame(qint64 time)
{
    if (!m_changed || time - m_told < interval)
        return;
    m_told = time;
    tell();
}

void RepaintPace::tell()
{
    m_changed = false;
    m_last.stop();
    emit due();
}

} // namespace Kerntally
