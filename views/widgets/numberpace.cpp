// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/numberpace.h"

#include <chrono>

namespace Kerntally {

NumberPace::NumberPace(QObject *parent)
    : QObject(parent)
{
    m_last.setSingleShot(true);
    m_last.setInterval(std::chrono::milliseconds(interval * 2 / 1'000'000));
    connect(&m_last, &QTimer::timeout, this, &NumberPace::tell);
}

void NumberPace::setChanged()
{
    if (m_changed)
        return;
    m_changed = true;
    m_last.start();
}

void NumberPace::onFrame(qint64 time)
{
    if (!m_changed || time - m_told < interval)
        return;
    m_told = time;
    tell();
}

void NumberPace::tell()
{
    m_changed = false;
    m_last.stop();
    emit due();
}

} // namespace Kerntally
