// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <csignal>

namespace CliTest {

constexpr int patience = 60'000; // ms; only a hang takes that long

inline const QString program = QStringLiteral(KERNTALLY_CLI);

inline QStringList words(const QString &text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// A process of the program.
class Run
{
public:
    explicit Run(const QStringList &arguments, const QString &command = program)
    {
        process.start(command, arguments);
        if (!process.waitForStarted(patience))
            qFatal("%s: %s", qPrintable(command), qPrintable(process.errorString()));
    }
    explicit Run(const QString &arguments)
        : Run(words(arguments))
    {
    }
    ~Run()
    {
        process.kill();
        process.waitForFinished();
    }
    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;

    /// Waits for the exit and returns its code; -1: time-out, -2: crash. `out` and `err` have the output then.
    int exitCode(const QByteArray &input = {})
    {
        process.write(input);
        process.closeWriteChannel();
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(patience))
            return -1;
        out += process.readAllStandardOutput();
        err += process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    }

    /// Waits for a line and returns it; empty at the end of the output.
    QByteArray line()
    {
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(patience))
                return {};
        }
        const QByteArray read = process.readLine();
        out += read;
        return read;
    }
    QJsonObject object() { return QJsonDocument::fromJson(line()).object(); }

    /// The output as JSON objects, one a line; reports lines that are none.
    QList<QJsonObject> objects() const
    {
        QList<QJsonObject> objects;
        const QList<QByteArray> lines = out.trimmed().split('\n');
        for (const QByteArray &text : lines) {
            QJsonParseError error;
            const QJsonDocument document = QJsonDocument::fromJson(text, &error);
            if (!document.isObject())
                qWarning("Not an object: '%s': %s", text.constData(), qPrintable(error.errorString()));
            objects += document.object();
        }
        return objects;
    }

    void send(int signalNumber) const { ::kill(static_cast<pid_t>(process.processId()), signalNumber); }

    QProcess process;
    QByteArray out;
    QByteArray err;
};

} // namespace CliTest
