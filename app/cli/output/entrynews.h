// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QTimer>

namespace Kerntally::Cli {

/// Tells which entries of maps are gone or back: each by its name, or, where there are many, how many. In a map whose
/// entries come and go, once in ten seconds.
class EntryNews : public QObject
{
    Q_OBJECT

public:
    EntryNews();

    void take(const QString &id, bool isGone);

private:
    void tell();

    QHash<QString, bool> m_news; ///< id to whether it is gone
    QSet<QString> m_toldGone;
    QTimer m_timer;
};

} // namespace Kerntally::Cli
