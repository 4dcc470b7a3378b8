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

/// Dresses the whole program: in the desktop's colours, or in light, dark or high-contrast ones of its own. Changes
/// at once. One object a program.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { System, Light, Dark, HighContrast };
    Q_ENUM(Scheme)

    explicit Appearance(QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);

    /// For a menu; the one of the scheme is checked.
    QActionGroup *actions() const { return m_actions; }

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

signals:
    /// The user has changed what saveState() keeps.
    void stateChanged();

private:
    void addAction(Scheme scheme, const QString &name, const QString &text, const QString &tip);
    void apply();
    void dress(Scheme scheme);
    /// What the desktop asks for where Qt doesn't do that by itself; System: it does.
    Scheme schemeOfDesktop() const;

    Scheme m_scheme = Scheme::System;
    std::optional<Scheme> m_dressed; ///< in
    QActionGroup *m_actions;
    DesktopColours m_desktop;
    QString m_systemStyle;
};

} // namespace Kerntally
