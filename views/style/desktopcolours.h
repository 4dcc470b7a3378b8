// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QDBusPendingCallWatcher;
class QDBusVariant;
QT_END_NAMESPACE

namespace Kerntally {

/// The colour scheme and contrast that the desktop asks for, from its settings portal. No call blocks; changed()
/// reports replies.
class DesktopColours : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { Unknown, Dark, Light };

    explicit DesktopColours(QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    bool isHighContrast() const { return m_highContrast; }

signals:
    void changed();

private slots:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &key);
    void set(const QString &key, const QVariant &value);

    Scheme m_scheme = Scheme::Unknown;
    bool m_highContrast = false;
};

} // namespace Kerntally
