// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/sourcefailure.h"

#include <exception>
#include <string>

namespace Kerntally {

class LoadError;

/// What the loader says, in the user's language.
SourceFailure failureOf(const LoadError &error);
/// Anything else that kept a source from opening.
SourceFailure failureOf(const std::exception &error);
/// Message and remedy in one line.
QString explanation(const LoadError &error);

/// A text of LoadError's; as it is where it isn't known.
QString translatedLoadText(const std::string &text);

} // namespace Kerntally
