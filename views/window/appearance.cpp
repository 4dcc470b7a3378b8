// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/appearance.h"

#include "views/style/colours.h"
#include "views/style/contraststyle.h"
#include "views/style/dialogstyle.h"
#include "views/style/fusionstyle.h"
#include "views/style/palettes.h"
#include "views/widgets/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMetaEnum>
#include <QProxyStyle>
#include <QSettings>
#include <QStyle>

#include <utility>

namespace Kerntally {

namespace {

QString appearanceKey()
{
    return QStringLiteral("appearance");
}

QPalette paletteFor(Appearance::Scheme scheme)
{
    switch (scheme) {
    case Appearance::Scheme::Light:
        return lightPalette();
    case Appearance::Scheme::Dark:
        return darkPalette();
    case Appearance::Scheme::HighContrast:
        return highContrastPalette();
    case Appearance::Scheme::System:
        break;
    }
    return {}; // an empty palette follows the system's from now on
}

/// Name of the current style without this program's proxy.
QString nameOfStyle()
{
    const auto *proxy = qobject_cast<const QProxyStyle *>(QApplication::style());
    return (proxy ? proxy->baseStyle() : QApplication::style())->name();
}

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_actions(new QActionGroup(this))
    , m_systemStyle(nameOfStyle())
{
    addAction(Scheme::System, QStringLiteral("appearanceSystem"), tr("Follow &system"),
              tr("Use the colours that the desktop asks for"));
    addAction(Scheme::Light, QStringLiteral("appearanceLight"), tr("&Light"), tr("Dark text on white"));
    addAction(Scheme::Dark, QStringLiteral("appearanceDark"), tr("D&ark"), tr("Light text on dark grey"));
    addAction(Scheme::HighContrast, QStringLiteral("appearanceHighContrast"), tr("&High contrast"),
              tr("White text on black, thicker lines"));
    m_actions->actions().constFirst()->setChecked(true);
    connect(m_actions, &QActionGroup::triggered, this, [this](const QAction *action) {
        setScheme(action->data().value<Scheme>());
        emit stateChanged();
    });
    connect(&m_desktop, &DesktopColours::changed, this, &Appearance::apply);
    dress(Scheme::System);
}

void Appearance::setScheme(Scheme scheme)
{
    m_actions->actions().at(static_cast<int>(scheme))->setChecked(true);
    if (std::exchange(m_scheme, scheme) != scheme)
        apply();
}

void Appearance::saveState(QSettings &store) const
{
    store.setValue(appearanceKey(),
                   QLatin1String(QMetaEnum::fromType<Scheme>().valueToKey(static_cast<int>(m_scheme))));
}

void Appearance::restoreState(const QSettings &store)
{
    bool isScheme = false;
    const QByteArray text = store.value(appearanceKey()).toString().toLatin1();
    const int scheme = QMetaEnum::fromType<Scheme>().keyToValue(text.constData(), &isScheme);
    if (isScheme)
        setScheme(static_cast<Scheme>(scheme));
}

void Appearance::addAction(Scheme scheme, const QString &name, const QString &text, const QString &tip)
{
    QAction *action = m_actions->addAction(makeAction({name, text, tip, {}, {}}, this));
    action->setCheckable(true);
    action->setData(QVariant::fromValue(scheme));
}

void Appearance::apply()
{
    dress(m_scheme);
    if (m_scheme == Scheme::System)
        dress(schemeOfDesktop());
}

void Appearance::dress(Scheme scheme)
{
    if (std::exchange(m_dressed, scheme) == scheme)
        return;
    const bool isSystems = scheme == Scheme::System && m_systemStyle != QLatin1String("fusion");
    if (isSystems)
        QApplication::setStyle(new DialogStyle(m_systemStyle));
    else if (scheme == Scheme::HighContrast)
        QApplication::setStyle(new ContrastStyle);
    else
        QApplication::setStyle(new FusionStyle);
    QApplication::setPalette(paletteFor(scheme));
}

Appearance::Scheme Appearance::schemeOfDesktop() const
{
    if (m_desktop.isHighContrast())
        return Scheme::HighContrast;
    const bool isDarkNow = isDark(QApplication::palette());
    if (m_desktop.scheme() == DesktopColours::Scheme::Dark && !isDarkNow)
        return Scheme::Dark;
    if (m_desktop.scheme() == DesktopColours::Scheme::Light && isDarkNow)
        return Scheme::Light;
    return Scheme::System;
}

} // namespace Kerntally
