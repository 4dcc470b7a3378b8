// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

/// A polkit authentication agent: prompts for passwords in a dialog of this program where the desktop runs no agent.
/// Without polkit-qt it never starts.
class PasswordAgent : public QObject
{
    Q_OBJECT

public:
    /// The dialogs are children of the window, which is borrowed.
    explicit PasswordAgent(QWidget *window);
    ~PasswordAgent() override;

    /// Registers the agent with polkit, for authorisations of this process only. Returns false if it is registered
    /// already or can't be.
    bool start();

signals:
    /// The user closed the prompt. polkit keeps waiting until the authorisation check is cancelled.
    void dismissed();

private:
    class Listener;

    QWidget *m_window;
    std::unique_ptr<Listener> m_listener;
};

} // namespace Kerntally
