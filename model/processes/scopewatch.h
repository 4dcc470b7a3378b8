// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"
#include "model/base/replacementwatch.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace Kerntally {

/// Tells when those whose events count are gone: their process has ended, their control group was removed.
class ScopeWatch : public QObject
{
    Q_OBJECT

public:
    explicit ScopeWatch(Scope scope, QObject *parent = nullptr);

signals:
    void processEnded();
    /// In words for the user.
    void groupGone(const QString &problem);

private:
    Scope m_scope; ///< holds the descriptors
    std::unique_ptr<QSocketNotifier> m_process;
    ReplacementWatch m_group;
};

} // namespace Kerntally
