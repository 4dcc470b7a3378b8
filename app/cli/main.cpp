// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include <QCoreApplication>

#include <clocale>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <langinfo.h>
#include <unistd.h>

namespace {

/// Where one of them is closed, the next file that is opened would take its place.
void openStandardFiles()
{
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(fd, F_GETFD) < 0)
            open("/dev/null", O_RDWR);
    }
}

/// Qt writes UTF-8 whatever the locale is, and complains of others on standard error. A script's LC_ALL=C is no
/// reason to.
void preferUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv(qEnvironmentVariableIsEmpty("LC_ALL") ? "LC_CTYPE" : "LC_ALL", "C.UTF-8");
}

} // namespace

int main(int argc, char *argv[])
{
    openStandardFiles();
    preferUtf8();
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kerntally-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KERNTALLY_VERSION));
    return Kerntally::Cli::run(QCoreApplication::arguments().mid(1));
}
