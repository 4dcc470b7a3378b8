// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messages/banner.h"

namespace Kerntally {

/// What a dialog tells of the last thing that was done in it. Its frame and icon say how it went.
class Message : public Banner
{
    Q_OBJECT

public:
    enum class Kind {
        Info,    ///< nothing went wrong, and nothing changed either
        Success, ///< what was asked for was done
        Warning, ///< it wasn't, or not all of it
    };

    explicit Message(const QString &name, QWidget *parent = nullptr);

    /// An empty text hides the message.
    void tell(Kind kind, const QString &text);
    Kind kind() const { return m_kind; }

private:
    Kind m_kind = Kind::Info;
    QLabel *m_text;
};

} // namespace Kerntally
