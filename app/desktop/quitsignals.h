// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/uniquefd.h"

#include <QObject>

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of Qt's, so that the program ends as if the user had closed it.
/// One at a time.
class QuitSignals : public QObject
{
    Q_OBJECT

public:
    /// Throws std::system_error.
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

signals:
    void quitRequested();

private:
    Kerntally::UniqueFd m_event;
};
