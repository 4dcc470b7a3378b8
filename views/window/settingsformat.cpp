// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/settingsformat.h"

#include "views/widgets/writefile.h"

#include <QFile>
#include <QFileDevice>
#include <QTemporaryDir>

namespace Kerntally {

namespace {

/// QSettings reads files by name and caches this one under its own name, so it opens the descriptor's path.
bool read(QIODevice &device, QSettings::SettingsMap &values)
{
    const int descriptor = static_cast<QFileDevice &>(device).handle();
    const QSettings ini(QStringLiteral("/proc/self/fd/%1").arg(descriptor), QSettings::IniFormat);
    const QStringList keys = ini.allKeys();
    for (const QString &key : keys)
        values.insert(key, ini.value(key));
    return ini.status() == QSettings::NoError;
}

/// The content that QSettings writes; null if it is incomplete, which QSettings doesn't report.
QByteArray iniText(const QSettings::SettingsMap &values)
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("settings.ini"));
    {
        QSettings ini(name, QSettings::IniFormat);
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            ini.setValue(value.key(), value.value());
    }
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    QSettings::SettingsMap written;
    file.seek(0);
    const bool isWhole = text.endsWith('\n') && read(file, written) && written.keys() == values.keys();
    return isWhole ? text : QByteArray();
}

bool write(QIODevice &device, const QSettings::SettingsMap &values)
{
    const QByteArray text = iniText(values);
    return !text.isEmpty() && device.write(text) == text.size() && reachesDisk(static_cast<QFileDevice &>(device));
}

} // namespace

QSettings::Format settingsFormat()
{
    static const QSettings::Format format = QSettings::registerFormat(QStringLiteral("conf"), read, write);
    return format;
}

} // namespace Kerntally
