// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

class Counter;
class History;

/// What a screen reader says where others see a picture or an empty cell.
namespace SpokenText {

/// The rates of the last minute.
QString lastMinute(const History &history);

/// When the counter alerts, or that it doesn't.
QString alert(const Counter &counter);

} // namespace SpokenText

} // namespace Kerntally
