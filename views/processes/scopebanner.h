// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/scoperequest.h"
#include "model/processes/scopewatch.h"
#include "views/messages/banner.h"

#include <memory>

namespace Kerntally {

/// Names the scope whose events are counted, and offers to count all processes again. Hidden while there is no scope.
class ScopeBanner : public Banner
{
    Q_OBJECT

public:
    explicit ScopeBanner(QWidget *parent = nullptr);

    /// scope: opened for `only`; the banner reports the end of its process or control group.
    void tell(const ScopeRequest &only, const Scope &scope);

signals:
    void everybodyRequested();

private:
    void change(const QString &text);

    QLabel *m_text;
    QString m_process; ///< name of the scope's process; may be empty
    std::unique_ptr<ScopeWatch> m_watch;
};

/// Describes a scope in words: "firefox (process 4711) and its children".
QString describe(const ScopeRequest &only);

} // namespace Kerntally
