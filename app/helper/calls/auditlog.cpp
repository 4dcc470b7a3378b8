// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/calls/auditlog.h"

#include "bpf/support/loaderror.h"

#include <chrono>
#include <utility>

namespace Kerntally {

namespace {

constexpr std::chrono::seconds summaryInterval{10};

/// The end of a log in one line of printable characters.
std::string printable(const std::string &log, std::size_t longest)
{
    std::string end = log.size() > longest ? "…" + log.substr(log.size() - longest) : log;
    for (char &c : end) {
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7f')
            c = ' ';
    }
    return end;
}

} // namespace

AuditLog::AuditLog(QObject *parent)
    : QObject(parent)
{
    m_later.setSingleShot(true);
    m_later.setInterval(summaryInterval);
    connect(&m_later, &QTimer::timeout, this, &AuditLog::tellWhatWasLeftOut);
}

AuditLog::~AuditLog()
{
    tellWhatWasLeftOut();
}

void AuditLog::note(uint user, const QString &text)
{
    if (mayWrite(user))
        qInfo("user %u: %s", user, qUtf8Printable(text));
}

void AuditLog::note(uint user, const LoadError &error)
{
    if (mayWrite(user))
        qWarning("user %u: %s | %s", user, printable(error.what(), longestLog).c_str(),
                 printable(error.log(), longestLog).c_str());
}

bool AuditLog::mayWrite(uint user)
{
    std::erase_if(m_lines, [user](const auto &one) {
        return one.first != user && one.second.leftOut == 0 && one.second.allowance.isFull();
    });
    Lines &lines = m_lines[user];
    if (lines.allowance.left() < 1) {
        ++lines.leftOut;
        if (!m_later.isActive())
            m_later.start();
        return false;
    }
    lines.allowance.spend(1);
    return true;
}

void AuditLog::tellWhatWasLeftOut()
{
    for (auto &[user, lines] : m_lines) {
        if (const int count = std::exchange(lines.leftOut, 0); count > 0)
            qInfo("user %u: %d more lines left out", user, count);
    }
}

} // namespace Kerntally
