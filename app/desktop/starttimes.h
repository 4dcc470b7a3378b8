// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QObject>

namespace Kerntally {

class MainWindow;

Q_DECLARE_LOGGING_CATEGORY(startLog) // "kerntally.start"; disabled unless a logging rule enables it

/// Logs when each step of the start was reached, since the process was created, until the first number is painted.
class StartTimes : public QObject
{
    Q_OBJECT

public:
    StartTimes();

    /// Logs a step. No effect while the category is disabled.
    void tell(const char *step) const;
    /// Logs the steps of a window before it is shown. The window is borrowed.
    void watch(MainWindow &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    qint64 m_origin = 0; ///< start of the process: ms, CLOCK_BOOTTIME
    const MainWindow *m_window = nullptr;
    bool m_shown = false;
};

} // namespace Kerntally
