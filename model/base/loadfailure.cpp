// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/loadfailure.h"

#include "bpf/support/loaderror.h"

#include <QCoreApplication>

namespace Kerntally {

namespace {

QString aboutSimulated()
{
    return QCoreApplication::translate("Kerntally", "Simulated events show the program without the kernel.");
}

QString messageOf(const LoadError &error)
{
    const QString message = translatedLoadText(error.message());
    const QString detail = QString::fromStdString(error.detail());
    if (message.contains(QLatin1String("%1")))
        return message.arg(detail);
    return detail.isEmpty() ? message : message + QLatin1String(": ") + detail;
}

} // namespace

SourceFailure failureOf(const LoadError &error)
{
    const bool isFault = error.reason() == LoadError::Reason::Verifier || error.reason() == LoadError::Reason::Other;
    return {messageOf(error), translatedLoadText(error.remedy()) + QLatin1Char(' ') + aboutSimulated(),
            QString::fromStdString(error.log()), isFault};
}

SourceFailure failureOf(const std::exception &error)
{
    return {QString::fromUtf8(error.what()), aboutSimulated(), {}, true};
}

QString explanation(const LoadError &error)
{
    return messageOf(error) + QLatin1Char(' ') + translatedLoadText(error.remedy());
}

QString translatedLoadText(const std::string &text)
{
    return text.empty() ? QString() : QCoreApplication::translate("LoadError", text.c_str());
}

} // namespace Kerntally
