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

/// Asks before counting begins anew, which forgets all values and their past and ends a recording.
class RestartQuestion : public QObject
{
    Q_OBJECT

public:
    /// What would be lost.
    struct Loss
    {
        std::chrono::seconds history{}; ///< how far back it reaches
        bool hasChanges = false;        ///< the user changed values, say
        QString recording;              ///< the file being written; empty: none is
    };

    /// The window is the question's parent.
    explicit RestartQuestion(QWidget *window);

    /// Calls goOn once the user agrees; at once where there is hardly anything to lose. Takes the place of a question that
    /// is still open, whose answer is no.
    void ask(const Loss &loss, const std::function<void()> &goOn);

private:
    QWidget *m_window;
    QPointer<QMessageBox> m_box;
};

} // namespace Kerntally
