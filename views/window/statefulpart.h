// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace Kerntally {

/// A part of a window that keeps what the user made of it from one start to the next: any object with saveState(),
/// restoreState() and the signal stateChanged(). The object is borrowed.
class StatefulPart
{
public:
    template<typename Part>
    explicit StatefulPart(Part *part)
        : save([part](QSettings &store) { part->saveState(store); })
        , restore([part](const QSettings &store) { part->restoreState(store); })
        , onChanged([part](QObject *context, const std::function<void()> &call) {
            QObject::connect(part, &Part::stateChanged, context, call);
        })
    {
    }

    std::function<void(QSettings &store)> save;
    std::function<void(const QSettings &store)> restore;
    /// Calls the function each time that the user has changed what is kept, as long as the context lives.
    std::function<void(QObject *context, const std::function<void()> &call)> onChanged;
};

} // namespace Kerntally
