// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/failurelook.h"

#include "views/access/failurepage.h"

#include <pwd.h>
#include <unistd.h>

namespace Kerntally {

namespace {

/// A polkit rule that authorises this user to count without a password, and no other user.
QString polkitRule()
{
    const passwd *const user = getpwuid(getuid());
    return QStringLiteral("// /etc/polkit-1/rules.d/50-kerntally.rules\n"
                          "polkit.addRule(function(action, subject) {\n"
                          "    if (action.id == \"io.github.kerntally.observe\" && subject.user == \"%1\")\n"
                          "        return polkit.Result.YES;\n"
                          "});\n")
        .arg(user ? QString::fromLocal8Bit(user->pw_name) : QString::number(getuid()));
}

QString agentCommand()
{
    return QStringLiteral("pkttyagent --process %1").arg(getpid());
}

} // namespace

FailureLook lookOf(const SourceFailure &failure)
{
    using Kind = SourceFailure::Kind;
    switch (failure.kind) {
    case Kind::NotInstalled:
        return {QStringLiteral("missing"), FailurePage::tr("The helper can't be reached")};
    case Kind::NoAgent:
        return {QStringLiteral("lock"), FailurePage::tr("No password agent is running"),
                FailurePage::tr("Co&py command"),
                FailurePage::tr("It asks for the password in a terminal, for this window"), agentCommand()};
    case Kind::Dismissed:
        return {QStringLiteral("lock"), FailurePage::tr("Counting was not started")};
    case Kind::Denied:
        return {QStringLiteral("denied"), FailurePage::tr("Permission was denied"), FailurePage::tr("Co&py rule"),
                FailurePage::tr("A rule of polkit that lets you count: for the administrator of this computer"),
                polkitRule()};
    case Kind::NoPolkit:
        return {QStringLiteral("no-answer"), FailurePage::tr("Authorization is unavailable")};
    case Kind::TooManySessions:
        return {QStringLiteral("full"), FailurePage::tr("Too many sessions")};
    case Kind::OtherVersion:
        return {QStringLiteral("versions"), FailurePage::tr("The helper is of another version")};
    case Kind::HelperGone:
        return {QStringLiteral("alert"), FailurePage::tr("The helper has ended")};
    case Kind::Kernel:
        break;
    }
    return {QStringLiteral("kernel"), FailurePage::tr("Nothing is being counted")};
}

} // namespace Kerntally
