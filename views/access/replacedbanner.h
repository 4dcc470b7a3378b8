// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messages/banner.h"

#include <QMap>

namespace Kerntally {

/// Says which files or maps were replaced while they are counted in, and offers to count in what is in their place. Hidden
/// until then.
class ReplacedBanner : public Banner
{
    Q_OBJECT

public:
    explicit ReplacedBanner(QWidget *parent = nullptr);

    /// problem: in words for the user.
    void tell(int counter, const QString &problem);
    /// Nothing is replaced any more.
    void clear();

signals:
    void attachRequested(const QList<int> &counters);

private:
    QLabel *m_text;
    QMap<int, QString> m_problems; ///< by counter
};

} // namespace Kerntally
