// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/hostileend.h"
#include "tests/support/random.h"

#include <vector>

/// A method of an interface that a description in XML tells of.
struct Method
{
    QByteArray interface;
    QByteArray name;
    QByteArray signature; ///< of what goes in
};
std::vector<Method> methodsIn(const QString &file);

/// Some value of a type, often one that matters to somebody.
void appendRandom(DBusMessageIter *to, const char *type, Random &random);
/// Values of such types, or of any other now and then.
void appendArguments(DBusMessage *to, const QByteArray &signature, Random &random);
/// Any number of any values.
void appendAnything(DBusMessage *to, Random &random);

/// A name that might be one of anything.
QByteArray randomName(Random &random);
