// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace Kerntally {

class Counter;

/// The in-place editor of a counter's name. An empty text restores the default name, which is the placeholder.
class NameEditor : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameEditor(const Counter &counter, QWidget *parent = nullptr);

    /// Sets the text, unless the user has edited it.
    void offer(const QString &name);
};

} // namespace Kerntally
