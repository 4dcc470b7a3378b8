// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messages/banner.h"

#include <QMap>

namespace Kerntally {

/// Names the files or maps that were replaced while events in them are counted, and offers to attach to their
/// replacements. Hidden until tell().
class ReplacedBanner : public Banner
{
    Q_OBJECT

public:
    explicit ReplacedBanner(QWidget *parent = nullptr);

    /// problem: a sentence for the user.
    void tell(int counter, const QString &problem);
    /// Forgets all problems and hides.
    void clear();

signals:
    void attachRequested(const QList<int> &counters);

private:
    QLabel *m_text;
    QMap<int, QString> m_problems; ///< by counter number
};

} // namespace Kerntally
