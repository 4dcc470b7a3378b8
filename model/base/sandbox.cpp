// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/sandbox.h"

#include "model/base/translatedtext.h"

#include <QFile>

#include <sys/stat.h>

namespace Kerntally {

bool isInFlatpak()
{
    return QFile::exists(QStringLiteral("/.flatpak-info"));
}

bool isInPidNamespace()
{
    constexpr ino_t firstNamespace = 0xeffffffc; // PROC_PID_INIT_INO of the kernel
    struct stat space = {};
    return stat("/proc/self/ns/pid", &space) == 0 && space.st_ino != firstNamespace;
}

QString processNumbersRemark()
{
    if (!isInPidNamespace())
        return {};
    return translatedText(
        QT_TRANSLATE_NOOP("Kerntally",
                          "Numbers of processes are the whole machine's: in the PID namespace of this "
                          "program they have others."));
}

} // namespace Kerntally
