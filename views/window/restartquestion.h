// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <chrono>
#include <functional>

QT_BEGIN_NAMESPACE
class QMessageBox;
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

/// Asks for confirmation before counting restarts, which discards values and histories and ends a recording.
class RestartQuestion : public QObject
{
    Q_OBJECT

public:
    /// The data that would be lost.
    struct Loss
    {
        std::chrono::seconds history{}; ///< length of the histories
        bool hasChanges = false;        ///< the user changed values or settings of counters
        QString recording;              ///< path of the current recording; empty: none
    };

    /// The window becomes the question's parent.
    explicit RestartQuestion(QWidget *window);

    /// Calls goOn once the user agrees, or at once if there is hardly anything to lose. Rejects a question that is
    /// still open.
    void ask(const Loss &loss, const std::function<void()> &goOn);

private:
    QWidget *m_window;
    QPointer<QMessageBox> m_box;
};

} // namespace Kerntally
