// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/processes/scoperequest.h"
#include "model/processes/scopewatch.h"
#include "views/messages/banner.h"

#include <memory>

namespace Kerntally {

/// Says whose events alone are counted, where that isn't everybody's, and offers to count everybody's. Hidden until then.
class ScopeBanner : public Banner
{
    Q_OBJECT

public:
    explicit ScopeBanner(QWidget *parent = nullptr);

    /// scope: of it; its process and its control group are watched for their end.
    void tell(const ScopeRequest &only, const Scope &scope);

signals:
    void everybodyRequested();

private:
    void change(const QString &text);

    QLabel *m_text;
    QString m_process; ///< what it is called
    std::unique_ptr<ScopeWatch> m_watch;
};

/// "firefox (process 4711) and all that it starts"
QString describe(const ScopeRequest &only);

} // namespace Kerntally
