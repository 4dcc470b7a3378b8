// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QString>

namespace Kerntally::Cli {

/// Emits the lines of standard input as they arrive. The end of input is ignored.
class LineReader : public QObject
{
    Q_OBJECT

public:
    explicit LineReader(QObject *parent = nullptr);

signals:
    void lineRead(const QString &line);

private:
    void receive();

    QSocketNotifier m_notifier;
    QByteArray m_rest; ///< of a line whose end is yet to come
};

} // namespace Kerntally::Cli
