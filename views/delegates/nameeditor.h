// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace Kerntally {

class Counter;

/// In which a counter is called something else, in its place in a view. Left empty, the counter gets back the name that
/// it had at first, which stands there in grey.
class NameEditor : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameEditor(const Counter &counter, QWidget *parent = nullptr);

    /// Unless the user has begun to write: what changes meanwhile is no reason to lose that.
    void offer(const QString &name);
};

} // namespace Kerntally
