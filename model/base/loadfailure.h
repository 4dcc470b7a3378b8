// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/sourcefailure.h"

#include <exception>
#include <string>

namespace Kerntally {

class LoadError;

/// A LoadError as a failure of the source, translated.
SourceFailure failureOf(const LoadError &error);
/// Any other exception that a source failed to open with.
SourceFailure failureOf(const std::exception &error);
/// Message and remedy in one line.
QString explanation(const LoadError &error);

/// The translation of a text of LoadError's; the text itself if there is none.
QString translatedLoadText(const std::string &text);

} // namespace Kerntally
