// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/settings.h"

#include "views/widgets/nametext.h"
#include "views/window/settingsformat.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

namespace Kerntally {

namespace {

QString versionKey()
{
    return QStringLiteral("version");
}

/// Renames the file to a free name and returns that; empty if renaming fails.
QString setAside(const QString &file)
{
    for (int number = 1; number < 100; ++number) {
        const QString aside = QStringLiteral("%1.unused-%2").arg(file).arg(number);
        if (!QFile::exists(aside))
            return QFile::rename(file, aside) ? aside : QString();
    }
    return {};
}

enum class Condition { Usable, Newer, Broken };

Condition conditionOf(const QString &file)
{
    if (QFileInfo(file).size() == 0) // missing or empty
        return Condition::Usable;
    const QSettings settings(file, QSettings::IniFormat);
    if (settings.allKeys().isEmpty()) // allKeys() parses the whole file
        return Condition::Broken;
    bool isNumber = false;
    const int found = settings.value(versionKey()).toInt(&isNumber);
    if (settings.status() != QSettings::NoError || !isNumber || found < 1)
        return Condition::Broken;
    return found > Settings::version ? Condition::Newer : Condition::Usable;
}

} // namespace

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QLatin1String("/kerntally/kerntally.conf");
}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &Settings::saveNow);
    open(file);
}

Settings::~Settings() = default;

void Settings::saveSoon()
{
    if (!m_timer.isActive()) // a running timer isn't restarted, so that continuous changes are saved as well
        m_timer.start();
}

void Settings::saveNow()
{
    m_timer.stop();
    m_store->setValue(versionKey(), version);
    emit saving(*m_store);
    m_store->sync();
    const bool hadFailed = std::exchange(m_failed, m_store->status() != QSettings::NoError);
    if (m_failed && !hadFailed)
        emit failed(tr("Settings can't be saved in %1.").arg(pathInText(m_store->fileName())));
}

void Settings::open(const QString &file)
{
    const Condition condition = conditionOf(file);
    if (condition != Condition::Usable) {
        const QString aside = setAside(file);
        const QString what = condition == Condition::Newer ? tr("The settings were made by a newer Kerntally.")
                                                           : tr("The settings can't be read.");
        m_problem = aside.isEmpty() ? tr("%1 They are not used.").arg(what)
                                    : tr("%1 They are kept in %2.").arg(what, pathInText(aside));
    }
    m_store = std::make_unique<QSettings>(file, settingsFormat());
}

} // namespace Kerntally
