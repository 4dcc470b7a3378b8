// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/sourcekind.h"

#include "bpf/support/permission.h"

namespace Kerntally {

bool isReal(SourceKind kind)
{
    return kind == SourceKind::Kernel || kind == SourceKind::Helper;
}

bool mayAskForPassword(SourceKind kind)
{
    return kind == SourceKind::Helper;
}

SourceKind realSourceKind()
{
    return mayLoadPrograms() ? SourceKind::Kernel : SourceKind::Helper;
}

QString toText(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Kernel:
        return QStringLiteral("kernel");
    case SourceKind::Helper:
        return QStringLiteral("helper");
    case SourceKind::Simulated:
        return QStringLiteral("simulated");
    case SourceKind::Maps:
        return QStringLiteral("maps");
    }
    return {};
}

std::optional<SourceKind> sourceKind(const QString &text)
{
    for (const SourceKind kind : {SourceKind::Kernel, SourceKind::Helper, SourceKind::Simulated, SourceKind::Maps}) {
        if (toText(kind) == text)
            return kind;
    }
    return std::nullopt;
}

} // namespace Kerntally
