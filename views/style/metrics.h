// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Lengths that several parts of a window share, in device-independent pixels.
namespace Kerntally::Metrics {

inline constexpr int pageSide = 12; ///< from a page's content to the window's sides
inline constexpr int pageTop = 10;
inline constexpr int pageBottom = 6;
inline constexpr int buttonIcon = 16; ///< of small buttons inside a page

} // namespace Kerntally::Metrics
