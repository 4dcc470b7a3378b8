// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"
#include "bpf/support/openfiles.h"

#include <QCoreApplication>

#include <clocale>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <langinfo.h>
#include <optional>
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
/// reason to. What is started from here finds the environment as it was.
class PreferUtf8
{
public:
    PreferUtf8()
    {
        std::setlocale(LC_ALL, "");
        if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
            return;
        m_name = qEnvironmentVariableIsEmpty("LC_ALL") ? "LC_CTYPE" : "LC_ALL";
        m_isSet = qEnvironmentVariableIsSet(m_name);
        m_before = qgetenv(m_name);
        qputenv(m_name, "C.UTF-8");
    }
    ~PreferUtf8()
    {
        if (m_isSet)
            qputenv(m_name, m_before);
        else if (m_name)
            qunsetenv(m_name);
    }
    PreferUtf8(const PreferUtf8 &) = delete;
    PreferUtf8 &operator=(const PreferUtf8 &) = delete;

private:
    const char *m_name = nullptr;
    bool m_isSet = false;
    QByteArray m_before;
};

} // namespace

int main(int argc, char *argv[])
{
    openStandardFiles();
    std::optional<PreferUtf8> preference(std::in_place);
    std::signal(SIGPIPE, SIG_IGN);
    Kerntally::raiseOpenFiles();
    QCoreApplication application(argc, argv);
    preference.reset();
    QCoreApplication::setApplicationName(QStringLiteral("kerntally-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KERNTALLY_VERSION));
    return Kerntally::Cli::run(QList<QByteArray>(argv + 1, argv + argc));
}
