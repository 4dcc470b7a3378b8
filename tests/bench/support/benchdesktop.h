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
    /// Throws std::runtime_error where something is missing.
    BenchDesktop();
    ~BenchDesktop();

    /// For programs that are started from now on.
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    enum class Errors { Dropped, InOutput };
    /// Starts a program on it, with settings of its own that are empty; it ends when we do.
    std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments,
                                    Errors errors = Errors::Dropped);
    /// Waits until the program shows a window, which is returned; empty: it never does.
    QString waitForWindow(const QProcess &process);
    void minimise(const QString &window);
    /// The program, and what the bus started for it.
    QList<qint64> processes(const QProcess &process) const;

private:
    QByteArray firstLine(QProcess &process);

    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_screen;
    std::unique_ptr<QProcess> m_bus;
    std::unique_ptr<QProcess> m_manager;
};

/// Asks it to end, and waits.
void end(QProcess &process);
