// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/helper/opensession.h"

#include "model/base/sourceerror.h"
#include "model/helper/helperprotocol.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace Kerntally {

QDBusMessage openCall(const QString &helper, const Scope &scope)
{
    qDBusRegisterMetaType<QList<QDBusUnixFileDescriptor>>();
    QDBusMessage call = QDBusMessage::createMethodCall(helper, helperPath(), helperService(),
                                                       scope.isEverybody() ? QStringLiteral("OpenSession")
                                                                           : QStringLiteral("OpenSessionOnly"));
    call.setInteractiveAuthorizationAllowed(true);
    if (!scope.isEverybody()) {
        constexpr qlonglong any = -1;
        call << scope.members << (scope.process != nullptr)
             << QByteArray::fromStdString(scope.command.value_or(std::string()))
             << (scope.user ? qlonglong{*scope.user} : any) << (scope.group != nullptr);
    }
    return call;
}

void sendDescriptor(int channel, uint number, int descriptor)
{
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control = {};
    iovec data = {.iov_base = &number, .iov_len = sizeof(number)};
    msghdr message = {};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr *const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof(descriptor));
    if (sendmsg(channel, &message, MSG_NOSIGNAL | MSG_DONTWAIT) < 0) {
        throw SourceError(QCoreApplication::translate("Kerntally", "The helper takes no file: %1.")
                              .arg(QString::fromLocal8Bit(std::strerror(errno))));
    }
}

std::optional<HelperAnswer> HelperAnswer::from(const QDBusMessage &reply)
{
    const QLatin1String usual("othhhh");
    const QLatin1String only("othhhhah");
    if (reply.signature() != usual && reply.signature() != only)
        return std::nullopt;
    const QVariantList arguments = reply.arguments();
    HelperAnswer answer;
    answer.path = arguments[0].value<QDBusObjectPath>().path();
    answer.layout = arguments[1].toULongLong();
    for (std::size_t i = 0; i < answer.descriptors.size(); ++i)
        answer.descriptors.at(i) = arguments[static_cast<qsizetype>(i) + 2].value<QDBusUnixFileDescriptor>();
    if (reply.signature() == only)
        answer.join = qdbus_cast<QList<QDBusUnixFileDescriptor>>(arguments.constLast());
    return answer;
}

SessionDescriptors HelperAnswer::maps() const
{
    return {.shards = descriptors[0].fileDescriptor(),
            .limits = descriptors[1].fileDescriptor(),
            .watches = descriptors[2].fileDescriptor(),
            .notices = descriptors[3].fileDescriptor()};
}

} // namespace Kerntally
