// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal/lineeditor.h"

#include <utility>

namespace Kerntally::Cli {

namespace {

constexpr char16_t backspace = 0x08;
constexpr char16_t rubOut = 0x7f;
constexpr char16_t controlU = 0x15;
constexpr char16_t controlW = 0x17;
constexpr char16_t escapeKey = 0x1b;
constexpr qsizetype longestLine = 1000;

} // namespace

QStringList LineEditor::feed(const QByteArray &keys)
{
    QStringList lines;
    const QString decoded = m_decoder(keys);
    for (const QChar key : decoded) {
        if (m_escape != Escape::None) {
            escape(key);
            continue;
        }
        switch (key.unicode()) {
        case u'\r':
        case u'\n':
            if (!m_text.isEmpty())
                m_last = m_text;
            lines += std::exchange(m_text, {});
            break;
        case backspace:
        case rubOut:
            m_text.chop(1);
            break;
        case controlU:
            m_text.clear();
            break;
        case controlW:
            eraseWord();
            break;
        case escapeKey:
            m_escape = Escape::Begun;
            break;
        case u'\t':
            m_text += QLatin1Char(' ');
            break;
        default:
            if (key.isPrint() && m_text.size() < longestLine)
                m_text += key;
        }
    }
    return lines;
}

void LineEditor::escape(QChar key)
{
    if (m_escape == Escape::Begun) {
        const bool isSequence = key == QLatin1Char('[') || key == QLatin1Char('O');
        m_escape = isSequence ? Escape::Sequence : Escape::None;
        return;
    }
    if (key.unicode() < u'@' || key.unicode() > u'~')
        return;
    m_escape = Escape::None;
    if (key == QLatin1Char('A'))
        m_text = m_last;
}

void LineEditor::eraseWord()
{
    while (m_text.endsWith(QLatin1Char(' ')))
        m_text.chop(1);
    while (!m_text.isEmpty() && !m_text.endsWith(QLatin1Char(' ')))
        m_text.chop(1);
}

} // namespace Kerntally::Cli
