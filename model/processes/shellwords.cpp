// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/shellwords.h"

#include "model/base/sourceerror.h"

#include <QCoreApplication>

#include <utility>

namespace Kerntally {

namespace {

/// Goes through a line once, letter by letter.
class Splitter
{
public:
    explicit Splitter(QString line)
        : m_line(std::move(line))
    {
    }

    ShellWords split()
    {
        while (m_next < m_line.size()) {
            const QChar letter = m_line[m_next++];
            if (letter.isSpace())
                endWord();
            else
                take(letter);
        }
        endWord();
        return m_split;
    }

private:
    void take(QChar letter)
    {
        if (letter == QLatin1Char('\'')) {
            const qsizetype end = m_line.indexOf(letter, m_next);
            if (end < 0)
                throw unclosed(letter);
            m_word += QStringView(m_line).mid(m_next, end - m_next);
            m_next = end + 1;
        } else if (letter == QLatin1Char('"')) {
            takeDoubleQuoted();
        } else if (letter == QLatin1Char('\\') && m_next < m_line.size()) {
            m_word += m_line[m_next++];
        } else {
            noteSyntax(letter);
            m_word += letter;
        }
        m_isWord = true;
    }

    /// Inside, a backslash quotes what would be special there, and is a letter before anything else.
    void takeDoubleQuoted()
    {
        for (; m_next < m_line.size() && m_line[m_next] != QLatin1Char('"'); ++m_next) {
            const QChar letter = m_line[m_next];
            if (letter == QLatin1Char('\\') && m_next + 1 < m_line.size()
                && QStringView(u"$`\"\\").contains(m_line[m_next + 1]))
                ++m_next;
            else if (QStringView(u"$`").contains(letter))
                note(letter);
            m_word += m_line[m_next];
        }
        if (m_next == m_line.size())
            throw unclosed(QLatin1Char('"'));
        ++m_next;
    }

    void noteSyntax(QChar letter)
    {
        const bool beginsWord = !m_isWord;
        const bool isSpecial = QStringView(u"|&;<>()$`*?[").contains(letter)
            || (beginsWord && QStringView(u"~#").contains(letter))
            || (letter == QLatin1Char('=') && !beginsWord && m_split.words.isEmpty()); // a variable for the command
        if (isSpecial)
            note(letter);
    }

    void note(QChar letter)
    {
        if (m_split.syntax.isEmpty())
            m_split.syntax = letter;
    }

    void endWord()
    {
        if (m_isWord)
            m_split.words.append(m_word);
        m_word.clear();
        m_isWord = false;
    }

    static SourceError unclosed(QChar quote)
    {
        return SourceError(
            QCoreApplication::translate("Kerntally::ShellWords", "The quotation mark %1 is not closed.").arg(quote));
    }

    QString m_line;
    qsizetype m_next = 0;
    QString m_word;
    bool m_isWord = false; ///< also an empty one, in quotes
    ShellWords m_split;
};

} // namespace

ShellWords ShellWords::of(const QString &line)
{
    return Splitter(line).split();
}

bool ShellWords::isBuiltin(const QString &command)
{
    static const QStringList builtins = QStringLiteral(". alias cd eval exec export read readonly set shift source "
                                                       "trap type ulimit umask unalias unset")
                                            .split(QLatin1Char(' '));
    return builtins.contains(command);
}

} // namespace Kerntally
