// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks a text for translation, as QT_TRANSLATE_NOOP() does, without Qt. The text is used as it is; the program that shows
/// it looks its translation up in the context. lupdate knows the name by -tr-function-alias QT_TRANSLATE_NOOP+=KT_TR_NOOP.
#define KT_TR_NOOP(context, text) text
