// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>
#include <QStringList>

namespace Kerntally::Cli {

/// Edits the line that is being typed: takes the bytes that a terminal sends, returns complete lines. Backspace, Ctrl-W and
/// Ctrl-U delete; arrow up recalls the previous line.
class LineEditor
{
public:
    /// Lines that were ended by these keys.
    QStringList feed(const QByteArray &keys);
    QString text() const { return m_text; }

private:
    enum class Escape {
        None,
        Begun,    ///< ESC
        Sequence, ///< ESC [ or ESC O, up to a letter or ~
    };

    void escape(QChar key);
    void eraseWord();

    QStringDecoder m_decoder{QStringDecoder::Utf8};
    QString m_text;
    QString m_last;
    Escape m_escape = Escape::None;
};

} // namespace Kerntally::Cli
