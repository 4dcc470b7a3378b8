// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messages/banner.h"

namespace Kerntally {

struct SourceFailure;

/// Says that counting has stopped, and offers to go on, above what was counted. Hidden until then.
class StoppedBanner : public Banner
{
    Q_OBJECT

public:
    explicit StoppedBanner(QWidget *parent = nullptr);

    void explain(const SourceFailure &failure);
    /// Counting is about to go on.
    void setWaiting();

signals:
    void resumeRequested();

private:
    QLabel *m_text;
    QPushButton *m_resume;
};

} // namespace Kerntally
