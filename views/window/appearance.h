// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/desktopcolours.h"

#include <QObject>

#include <optional>

QT_BEGIN_NAMESPACE
class QActionGroup;
class QSettings;
QT_END_NAMESPACE

namespace Kerntally {

/// Applies a colour scheme to the whole program: the desktop's, or a light, dark or high-contrast one of its own.
/// Create one object per program.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { System, Light, Dark, HighContrast };
    Q_ENUM(Scheme)

    explicit Appearance(QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);

    /// Actions for a menu; the current scheme's is checked.
    QActionGroup *actions() const { return m_actions; }

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

signals:
    /// The user changed a setting that saveState() stores.
    void stateChanged();

private:
    void addAction(Scheme scheme, const QString &name, const QString &text, const QString &tip);
    void apply();
    void dress(Scheme scheme);
    /// The scheme that the desktop asks for and Qt doesn't apply; System: Qt applies it.
    Scheme schemeOfDesktop() const;

    Scheme m_scheme = Scheme::System;
    std::optional<Scheme> m_dressed; ///< the scheme that was applied last
    QActionGroup *m_actions;
    DesktopColours m_desktop;
    QString m_systemStyle;
};

} // namespace Kerntally
