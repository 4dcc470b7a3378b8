// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/starttimes.h"

#include "views/window/mainwindow.h"

#include <QEvent>
#include <QFile>
#include <QTimer>

#include <ctime>
#include <unistd.h>

namespace Kerntally {

Q_LOGGING_CATEGORY(startLog, "kerntally.start", QtWarningMsg)

namespace {

/// ms, CLOCK_BOOTTIME.
qint64 now()
{
    timespec time = {};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return qint64{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
}

/// Start of this process, ms. The kernel reports clock ticks, usually of 10 ms, which limits the precision.
qint64 origin()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return now();
    const QByteArray text = stat.readAll();
    constexpr int startTime = 19; // index among the fields after the name
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(startTime).toLongLong() * 1000 / sysconf(_SC_CLK_TCK);
}

} // namespace

StartTimes::StartTimes()
{
    if (!startLog().isDebugEnabled())
        return;
    m_origin = origin();
    tell("main()");
}

void StartTimes::tell(const char *step) const
{
    if (startLog().isDebugEnabled())
        qCDebug(startLog).nospace() << step << ": " << now() - m_origin << " ms";
}

void StartTimes::watch(MainWindow &window)
{
    if (!startLog().isDebugEnabled())
        return;
    tell("window made");
    m_window = &window;
    window.installEventFilter(this);
    connect(&window, &MainWindow::counting, this, [this] { tell("counting"); });
}

bool StartTimes::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::UpdateRequest)
        return false;
    const bool counts = m_window->source() && m_window->source()->isOpen();
    if (!m_shown || counts) // logged after the repaint
        QTimer::singleShot(0, this, [this, counts] { tell(counts ? "first number painted" : "window painted"); });
    m_shown = true;
    if (counts)
        watched->removeEventFilter(this);
    return false;
}

} // namespace Kerntally
