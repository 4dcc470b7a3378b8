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

/// Whose events a window counts, and asking for it.
class ScopeCommands : public QObject
{
    Q_OBJECT

public:
    explicit ScopeCommands(QWidget *window);

    QAction *const countOnly;
    /// Says whose events are counted where that isn't everybody's.
    ScopeBanner *const banner;

    const ScopeRequest &only() const { return m_only; }
    /// Emits nothing.
    void set(const ScopeRequest &only) { m_only = only; }
    /// For a source that is about to open, which the banner tells of from here on. Throws UnknownName.
    Scope scope();
    /// Made-up events are nobody's.
    void setPossible(bool possible) const;

signals:
    /// The user wants others to count: nothing has changed yet.
    void requested(const Kerntally::ScopeRequest &only);

private:
    void ask();

    QWidget *m_window;
    ScopeRequest m_only;
    ScopeDialog *m_dialog = nullptr; ///< made when first asked for
};

} // namespace Kerntally
