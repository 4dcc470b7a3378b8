// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/json.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QString>
#include <QStringList>

namespace Kerntally::Cli {

/// Standard output, line by line and unbuffered, so that a reader has each line when it happens.
class Output : public QObject
{
    Q_OBJECT

public:
    explicit Output(QObject *parent = nullptr);

    /// A terminal that can move its cursor.
    bool isTerminal() const { return m_isTerminal; }
    /// Columns of the terminal; 0 where there is none.
    int width() const;

    void line(const QString &text);
    void lines(const QStringList &texts);
    void json(const JsonObject &object);
    void write(const QByteArray &bytes);

    /// Whether all that was written has been written completely.
    bool isWhole() const { return !m_hasFailed; }

signals:
    /// The reader has closed the pipe.
    void closed();
    /// Writing failed for another reason, which was printed.
    void failed();

private:
    QSocketNotifier m_hangUp;
    bool m_isTerminal;
    bool m_isOpen = true;
    bool m_hasFailed = false;
};

/// One message to standard error, with the program's name.
void complain(const QString &message);

} // namespace Kerntally::Cli
