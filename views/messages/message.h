// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messages/banner.h"

namespace Kerntally {

/// Shows the result of the last action in a dialog. Colour and icon depend on the kind.
class Message : public Banner
{
    Q_OBJECT

public:
    enum class Kind {
        Info,    ///< no error, and no change
        Success, ///< the action succeeded
        Warning, ///< the action failed, at least in part
    };

    explicit Message(const QString &name, QWidget *parent = nullptr);

    /// Shows the text; an empty text hides the message.
    void tell(Kind kind, const QString &text);
    Kind kind() const { return m_kind; }

private:
    Kind m_kind = Kind::Info;
    QLabel *m_text;
};

} // namespace Kerntally
