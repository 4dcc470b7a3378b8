// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

/// A screen, a window manager and a session bus for programs that are measured. Ends with all of them.
class BenchDesktop
{
public:
    enum class Screen {
        X11,     ///< Xvfb and openbox
        Wayland, ///< weston without a screen, keyboard or mouse
    };

    /// Throws std::runtime_error where something is missing.
    explicit BenchDesktop(Screen screen = Screen::X11);
    ~BenchDesktop();

    /// For programs that are started from now on.
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    enum class Errors { Dropped, InOutput };
    /// Starts a program on it, with settings of its own that are empty; it ends when we do.
    std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments,
                                    Errors errors = Errors::Dropped);
    /// Waits until the program shows a window, which is returned; empty: it never does. In Wayland it has no name.
    QString waitForWindow(const QProcess &process);
    /// X11 only.
    void minimise(const QString &window);
    /// The program, and what the bus started for it.
    QList<qint64> processes(const QProcess &process) const;

private:
    void startX();
    void startWeston();
    QString windowOf(const QProcess &process);
    QByteArray firstLine(QProcess &process);

    Screen m_kind;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_screen;
    std::unique_ptr<QProcess> m_bus;
    std::unique_ptr<QProcess> m_manager;
};

/// Asks it to end, and waits.
void end(QProcess &process);
