// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/messages/banner.h"

namespace Kerntally {

struct SourceFailure;

/// Says that counting has stopped, above the last values, and offers to resume it. Hidden until explain().
class StoppedBanner : public Banner
{
    Q_OBJECT

public:
    explicit StoppedBanner(QWidget *parent = nullptr);

    void explain(const SourceFailure &failure);
    /// Shows that counting is being resumed.
    void setWaiting();

signals:
    void resumeRequested();

private:
    QLabel *m_text;
    QPushButton *m_resume;
};

} // namespace Kerntally
