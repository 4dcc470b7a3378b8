// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QObject>

namespace Kerntally {

class MainWindow;

Q_DECLARE_LOGGING_CATEGORY(startLog) // "kerntally.start", off unless a rule turns it on

/// Logs when, since the process was made, the program got how far on its way to the first number on the screen.
class StartTimes : public QObject
{
    Q_OBJECT

public:
    StartTimes();

    /// Logs one step. Does nothing while the category is off.
    void tell(const char *step) const;
    /// Logs the steps of a window that is about to be shown. Borrowed.
    void watch(MainWindow &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    qint64 m_origin = 0; ///< ms, CLOCK_BOOTTIME, when the process was made
    const MainWindow *m_window = nullptr;
    bool m_shown = false;
};

} // namespace Kerntally
