// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/helper/helperfailure.h"

#include "bpf/support/loaderror.h"
#include "model/base/loadfailure.h"
#include "model/base/sandbox.h"
#include "model/helper/helperprotocol.h"
#include "model/helper/helpersource.h"

#include <QDBusError>

namespace Kerntally {

namespace {

QString simulated()
{
    return HelperSource::tr("Simulated events show the program without it.");
}

/// A Flatpak holds no service of the system, and root can't run it.
QString howToInstall()
{
    return isInFlatpak()
        ? HelperSource::tr("This Flatpak brings the program alone: install Kerntally's package on this system, too; it "
                           "brings the helper.")
        : HelperSource::tr("Install Kerntally's package, or run this program as root.");
}

} // namespace

SourceFailure otherHelperVersion(const QString &details)
{
    return {HelperSource::tr("The installed helper is of another version than this program."),
            HelperSource::tr("Install the same version of all parts of Kerntally, then log out and in again."), details,
            false, SourceFailure::Kind::OtherVersion};
}

SourceFailure noHelper(const QString &details)
{
    return {HelperSource::tr("The helper that counts in the kernel is not installed, or can't be started."),
            howToInstall() + QLatin1Char(' ') + simulated(), details, false, SourceFailure::Kind::NotInstalled};
}

SourceFailure helperDenied()
{
    return {HelperSource::tr("You may not count events in the kernel of this computer."),
            HelperSource::tr("Ask its administrator to allow you the action io.github.kerntally.observe.")
                + QLatin1Char(' ') + simulated(),
            {},
            false,
            SourceFailure::Kind::Denied};
}

SourceFailure noLongerAllowed(const QString &action)
{
    const QString remedy = HelperSource::tr(
        "Log in at the screen again if you have left it, or ask the administrator to allow you the action %1.");
    return {HelperSource::tr("The rules of this computer no longer allow you to count, so counting has stopped."),
            remedy.arg(action == traceAction() ? traceAction() : observeAction()),
            {},
            false,
            SourceFailure::Kind::Denied};
}

SourceFailure helperDismissed()
{
    return {HelperSource::tr("The password dialog was dismissed."),
            HelperSource::tr("Try again when you like."),
            {},
            false,
            SourceFailure::Kind::Dismissed};
}

SourceFailure noHelperAgent()
{
    return {HelperSource::tr("Counting needs a password here, and nothing runs that asks for it."),
            HelperSource::tr("Start your desktop's polkit agent; or run kerntally-cli in a terminal, where it asks "
                             "by itself."),
            {},
            false,
            SourceFailure::Kind::NoAgent};
}

SourceFailure failureOf(const QDBusError &error)
{
    const QString name = error.name();
    if (name == HelperError::denied())
        return helperDenied();
    if (name == HelperError::dismissed())
        return helperDismissed();
    if (name == HelperError::noAgent())
        return noHelperAgent();
    if (name == HelperError::noPolkit()) {
        return {HelperSource::tr("polkit, which decides who may count, doesn't answer."),
                HelperSource::tr("Install and start polkit. %1").arg(simulated()),
                {},
                false,
                SourceFailure::Kind::NoPolkit};
    }
    if (name == HelperError::tooManySessions())
        return {HelperSource::tr("As many windows and programs as may count at once do so already."),
                HelperSource::tr("Close another window or program that counts."), error.message(), false,
                SourceFailure::Kind::TooManySessions};
    if (name == HelperError::memoryHeld())
        return {HelperSource::tr("Programs of yours hold the memory of too many sessions that they have closed."),
                HelperSource::tr("End those that counted, then try again."), error.message(), false,
                SourceFailure::Kind::TooManySessions};
    if (name == HelperError::kernel()) {
        const QStringList lines = error.message().split(QLatin1Char('\n'));
        SourceFailure failure = failureOf(LoadError(LoadError::Reason::Other, lines.value(0).toStdString(),
                                                    lines.value(1).toStdString(), {}, lines.value(2).toStdString()));
        failure.details = HelperSource::tr("The helper's log has more: journalctl --unit kerntally-helper");
        failure.isFault = false;
        return failure;
    }

    const QString details = name + QLatin1String(": ") + error.message();
    switch (error.type()) {
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownObject:
    case QDBusError::InvalidSignature:
        return otherHelperVersion(details);
    case QDBusError::NoReply:
    case QDBusError::Disconnected:
        return {HelperSource::tr("The helper has ended before it answered."), HelperSource::tr("Try again."), details,
                false, SourceFailure::Kind::HelperGone};
    default:
        return noHelper(details);
    }
}

SourceFailure traceFailureOf(const QDBusError &error)
{
    if (error.name() == HelperError::denied()) {
        return {HelperSource::tr("You may not count events of your choice on this computer."),
                HelperSource::tr("Ask its administrator to allow you the action io.github.kerntally.trace."),
                {},
                false,
                SourceFailure::Kind::Denied};
    }
    if (error.name() == HelperError::noSuchCounter() || error.name() == HelperError::tooMany())
        return {error.message(), {}, {}};
    return failureOf(error);
}

} // namespace Kerntally
