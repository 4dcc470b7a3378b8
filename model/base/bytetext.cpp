// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/bytetext.h"

#include <QList>

#include <unistd.h>

namespace Kerntally {

namespace {

/// What doesn't show, but does something to what is around it.
bool isControl(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // directions of writing among others
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return letter != U'\u200c' && letter != U'\u200d'; // parts of how some scripts are written
    default:
        return false;
    }
}

QString escapedByte(unsigned char byte)
{
    return QStringLiteral("\\x%1").arg(byte, 2, 16, QLatin1Char('0'));
}

QString escaped(char32_t letter)
{
    return letter < 0x100 ? escapedByte(static_cast<unsigned char>(letter))
                          : QStringLiteral("\\u{%1}").arg(static_cast<uint>(letter), 4, 16, QLatin1Char('0'));
}

/// The length of the letter in UTF-8 that the bytes begin with; 0: they begin with none.
qsizetype letterAt(QByteArrayView bytes)
{
    const auto lead = static_cast<unsigned char>(bytes[0]);
    const qsizetype size = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (size == 0 || size > bytes.size() || !bytes.first(size).isValidUtf8())
        return 0;
    return size;
}

QString printableBut(const QString &text, char32_t kept)
{
    QString shown;
    for (const char32_t letter : text.toUcs4())
        shown += isControl(letter) && letter != kept ? escaped(letter) : QString::fromUcs4(&letter, 1);
    return shown;
}

} // namespace

QString textOfName(QByteArrayView name)
{
    QString text;
    while (!name.isEmpty()) {
        const qsizetype size = letterAt(name);
        const QString letter = QString::fromUtf8(name.first(size));
        const bool isShown = size > 0 && letter != QLatin1Char('\\') && !isControl(letter.toUcs4().constFirst());
        const QByteArrayView taken = name.first(qMax<qsizetype>(size, 1));
        if (isShown) {
            text += letter;
        } else {
            for (const char byte : taken)
                text += escapedByte(static_cast<unsigned char>(byte));
        }
        name = name.sliced(taken.size());
    }
    return text;
}

QByteArray bytesOfName(const QString &text)
{
    const auto digit = [](char letter) {
        const char lower = static_cast<char>(letter | 0x20);
        return letter >= '0' && letter <= '9' ? letter - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    };
    const QByteArray written = text.toUtf8();
    QByteArray bytes;
    for (qsizetype i = 0; i < written.size(); ++i) {
        const bool isEscape = written[i] == '\\' && i + 3 < written.size() && written[i + 1] == 'x'
            && digit(written[i + 2]) >= 0 && digit(written[i + 3]) >= 0;
        if (isEscape) {
            bytes += static_cast<char>(digit(written[i + 2]) * 16 + digit(written[i + 3]));
            i += 3;
        } else {
            bytes += written[i];
        }
    }
    return bytes;
}

QString textOfArgument(QByteArrayView argument)
{
    return argument.isValidUtf8() ? QString::fromUtf8(argument) : textOfName(argument);
}

QByteArray pathOfArgument(const QString &argument)
{
    const QByteArray path = argument.toUtf8();
    return access(path.constData(), F_OK) == 0 ? path : bytesOfName(argument);
}

QString printable(const QString &text)
{
    return printableBut(text, U'\n');
}

QString printableLine(const QString &text)
{
    return printableBut(text, 0);
}

} // namespace Kerntally
