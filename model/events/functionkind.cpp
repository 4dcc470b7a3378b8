// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/translatedtext.h"
#include "model/events/eventkind.h"
#include "model/events/userfunction.h"

#include <memory>

namespace Kerntally {

namespace {

/// Functions of programs and libraries that this process may read.
class FunctionKind : public EventKind
{
public:
    QString name() const override { return QStringLiteral("uprobe"); }
    QString title() const override { return translatedText(QT_TRANSLATE_NOOP("Kerntally", "Program functions")); }
    QString example() const override { return QStringLiteral("uprobe:/path/of/binary:symbol"); }
    QString summary() const override
    {
        return translatedText(QT_TRANSLATE_NOOP("Kerntally", "a function of a program or library that you may read"));
    }

    EventSpec parse(const QString &id) const override
    {
        const UserFunction function = findFunction(id.mid(prefix().size()));
        return {.id = function.id(),
                .name = function.name(),
                .definition = translatedText(QT_TRANSLATE_NOOP("Kerntally", "Calls of %1 in %2, by any process."))
                                  .arg(function.name(), function.path),
                .request = {.kind = name().toStdString(), .numbers = {function.offset}, .file = function.file}};
    }
    bool isListed() const override { return false; }
};

} // namespace

std::unique_ptr<EventKind> makeFunctionKind()
{
    return std::make_unique<FunctionKind>();
}

} // namespace Kerntally
