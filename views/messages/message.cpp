// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messages/message.h"

#include "views/style/colours.h"

#include <QLabel>

namespace Kerntally {

namespace {

Banner::Colour colourOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Info:
        return &secondaryText;
    case Message::Kind::Success:
        return &successColour;
    case Message::Kind::Warning:
        break;
    }
    return &noticeColour;
}

QString iconOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Info:
        return QStringLiteral("about");
    case Message::Kind::Success:
        return QStringLiteral("done");
    case Message::Kind::Warning:
        break;
    }
    return QStringLiteral("alert");
}

} // namespace

Message::Message(const QString &name, QWidget *parent)
    : Banner(name, colourOf(Kind::Info), iconOf(Kind::Info), parent)
    , m_text(addText(name + QLatin1String("Text")))
{
}

void Message::tell(Kind kind, const QString &text)
{
    if (kind != m_kind) {
        m_kind = kind;
        setLook(colourOf(kind), iconOf(kind));
    }
    m_text->setText(text);
    setVisible(!text.isEmpty());
    if (!text.isEmpty())
        announce(text);
}

} // namespace Kerntally
