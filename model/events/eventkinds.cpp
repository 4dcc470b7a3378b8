// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventkinds.h"

#include "model/base/sourceerror.h"
#include "model/base/translatedtext.h"

#include <algorithm>

namespace Kerntally {

std::unique_ptr<EventKind> makeBuiltinKind();
std::unique_ptr<EventKind> makeSyscallKind();
std::unique_ptr<EventKind> makeTracepointKind();
std::unique_ptr<EventKind> makeFunctionKind();
std::unique_ptr<EventKind> makeMapKind();
std::unique_ptr<EventKind> makeSoftwareKind();

EventKinds::EventKinds()
{
    m_all.push_back(makeBuiltinKind());
    m_all.push_back(makeSyscallKind());
    m_all.push_back(makeTracepointKind());
    m_all.push_back(makeFunctionKind());
    m_all.push_back(makeMapKind());
    m_all.push_back(makeSoftwareKind());
}

EventKinds::~EventKinds() = default;

QStringList EventKinds::names() const
{
    QStringList names;
    for (const auto &kind : m_all)
        names += kind->name();
    return names;
}

const EventKind *EventKinds::find(const QString &name) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const auto &kind) { return kind->name() == name; });
    return found == m_all.end() ? nullptr : found->get();
}

const EventKind *EventKinds::withPrefixOf(const QString &id) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const auto &kind) {
        return !kind->prefix().isEmpty() && id.startsWith(kind->prefix());
    });
    return found == m_all.end() ? nullptr : found->get();
}

bool EventKinds::isRead(const QString &id) const
{
    const EventKind *const kind = withPrefixOf(id);
    return kind && kind->isRead();
}

const EventKind &EventKinds::kindOf(const QString &id) const
{
    if (const EventKind *const kind = withPrefixOf(id))
        return *kind;
    // These have to look into the kernel's lists.
    for (const auto &kind : m_all) {
        if (kind->prefix().isEmpty() && kind->owns(id))
            return *kind;
    }
    throw unknownKind(id.left(id.indexOf(QLatin1Char(':'))));
}

UnknownName EventKinds::unknownKind(const QString &name) const
{
    return UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "Unknown kind of event '%1'; there are %2."))
                           .arg(name, names().join(QLatin1String(", "))));
}

} // namespace Kerntally
