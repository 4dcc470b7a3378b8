// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks a text for the translators' tool, which knows it by this name. It stays as it is here, where Qt isn't used:
/// whoever shows it looks its translation up. Not for headers that meet Qt's own.
#define QT_TRANSLATE_NOOP(context, text) text
