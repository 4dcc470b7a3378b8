// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/onlythis.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

class OnlyBanner;
class OnlyDialog;

/// Whose events a window counts, and asking for it.
class OnlyCommands : public QObject
{
    Q_OBJECT

public:
    explicit OnlyCommands(QWidget *window);

    QAction *const countOnly;
    /// Says whose events are counted where that isn't everybody's.
    OnlyBanner *const banner;

    const OnlyThis &only() const { return m_only; }
    /// Emits nothing.
    void set(const OnlyThis &only) { m_only = only; }
    /// For a source that is about to open, which the banner tells of from here on. Throws UnknownName.
    Scope scope();
    /// Made-up events are nobody's.
    void setPossible(bool possible) const;

signals:
    /// The user wants others to count.
    void changed();

private:
    void ask();
    void choose(const OnlyThis &only);

    QWidget *m_window;
    OnlyThis m_only;
    OnlyDialog *m_dialog = nullptr; ///< made when first asked for
};

} // namespace Kerntally
