// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/maps/foreignmap.h"
#include "model/store/foreignvalue.h"

#include <memory>
#include <vector>

namespace Kerntally {

/// One number of another program's BPF map.
class MapValue : public ForeignValue
{
public:
    MapValue(std::shared_ptr<const ForeignMap> map, MapNumber number);

    std::optional<quint64> read() override;
    void requireWritable() const override;
    void write(quint64 value) override;

    const std::shared_ptr<const ForeignMap> &map() const { return m_map; }
    const MapNumber &number() const { return m_number; }

private:
    std::shared_ptr<const ForeignMap> m_map;
    MapNumber m_number;
};

} // namespace Kerntally
