// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace Kerntally {

/// Type erasure for a window's parts with settings: objects with saveState(), restoreState() and the signal
/// stateChanged(). The object is borrowed.
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
    /// Calls the function for each stateChanged() while the context exists.
    std::function<void(QObject *context, const std::function<void()> &call)> onChanged;
};

} // namespace Kerntally
