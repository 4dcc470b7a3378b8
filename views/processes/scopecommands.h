// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/scoperequest.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

class ScopeBanner;
class ScopeDialog;

/// The action that selects the scope of a window's counters, with its banner.
class ScopeCommands : public QObject
{
    Q_OBJECT

public:
    explicit ScopeCommands(QWidget *window);

    QAction *const countOnly;
    /// Names the scope, if there is one.
    ScopeBanner *const banner;

    const ScopeRequest &only() const { return m_only; }
    /// Sets the scope without emitting requested().
    void set(const ScopeRequest &only) { m_only = only; }
    /// Opens the scope for a new source and shows it in the banner. Throws UnknownName.
    Scope scope();
    /// Simulated events belong to no process, so that they have no scope.
    void setPossible(bool possible) const;

signals:
    /// The user asked for another scope; only() has not changed yet.
    void requested(const Kerntally::ScopeRequest &only);

private:
    void ask();

    QWidget *m_window;
    ScopeRequest m_only;
    ScopeDialog *m_dialog = nullptr; ///< created by the first use
};

} // namespace Kerntally
