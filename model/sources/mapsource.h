// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sources/countersource.h"

namespace Kerntally {

/// Counts nothing by itself: only shows numbers of other programs' maps, for which nothing has to be loaded and nobody
/// to be asked.
class MapSource : public CounterSource
{
    Q_OBJECT

public:
    using CounterSource::CounterSource;

    SourceKind kind() const override { return SourceKind::Maps; }
    void open() override;
    void remove(int counter) override;

protected:
    void count(int counter, const EventSpec &event) override;
};

} // namespace Kerntally
