// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

/// Asks for passwords in a dialog of this program's where no agent of the desktop does. Needs polkit-qt; built without
/// it, it never starts.
class PasswordAgent : public QObject
{
    Q_OBJECT

public:
    /// Its dialogs belong to the window.
    explicit PasswordAgent(QWidget *window);
    ~PasswordAgent() override;

    /// From now on asks for what this process wants to do, and for nobody else. Returns false where it can't, or does
    /// already.
    bool start();

signals:
    /// The user doesn't want to answer: polkit waits until what it asks for is taken back.
    void dismissed();

private:
    class Listener;

    QWidget *m_window;
    std::unique_ptr<Listener> m_listener;
};

} // namespace Kerntally
