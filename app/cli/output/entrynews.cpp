// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/entrynews.h"

#include "app/cli/arguments/number.h"
#include "app/cli/output/output.h"

#include <utility>

namespace Kerntally::Cli {

namespace {

using namespace std::chrono_literals;

constexpr auto collected = 100ms; // what goes together is told together
constexpr auto pause = 10s;
constexpr qsizetype mostNames = 3;

void tellOf(const QStringList &ids, const QString &each, const QString &sum)
{
    if (ids.size() > mostNames) {
        complain(sum.arg(formatNumber(static_cast<quint64>(ids.size()))));
        return;
    }
    for (const QString &id : ids)
        complain(each.arg(id));
}

} // namespace

EntryNews::EntryNews()
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EntryNews::tell);
}

void EntryNews::take(const QString &id, bool isGone)
{
    m_news[id] = isGone;
    if (!m_timer.isActive())
        m_timer.start(collected);
}

void EntryNews::tell()
{
    QStringList gone;
    QStringList back;
    const QHash<QString, bool> news = std::exchange(m_news, {});
    for (auto entry = news.cbegin(); entry != news.cend(); ++entry) {
        if (entry.value() == m_toldGone.contains(entry.key()))
            continue; // as it was told before
        (entry.value() ? gone : back).append(entry.key());
        if (entry.value())
            m_toldGone.insert(entry.key());
        else
            m_toldGone.remove(entry.key());
    }
    tellOf(gone, QStringLiteral("%1 is gone from its map; its last value stays."),
           QStringLiteral("Entries that are gone from their maps; their last values stay: %1."));
    tellOf(back, QStringLiteral("%1 is in its map again."),
           QStringLiteral("Entries that are in their maps again: %1."));
    if (!news.isEmpty())
        m_timer.start(pause);
}

} // namespace Kerntally::Cli
