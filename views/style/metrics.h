// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Lengths that parts of a window share, in device-independent px.
namespace Kerntally::Metrics {

inline constexpr int pageSide = 12; ///< between a page's content and the window's sides
inline constexpr int pageTop = 10;
inline constexpr int pageBottom = 6;
inline constexpr int buttonIcon = 16; ///< of icons on small buttons inside a page

} // namespace Kerntally::Metrics
