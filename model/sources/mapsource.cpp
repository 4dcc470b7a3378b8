// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/mapsource.h"

#include "bpf/memory/queuednotices.h"

namespace Kerntally {

void MapSource::open()
{
    setStore(std::make_shared<CounterStore>(SessionMemory::allocate(1), std::make_unique<QueuedNotices>()));
    emit opened();
}

void MapSource::count(int /*counter*/, const EventSpec & /*event*/)
{
    throw SourceError(tr("Only numbers of BPF maps are shown here."));
}

void MapSource::remove(int counter)
{
    store()->setCounted(counter, false);
    undefine(counter);
}

} // namespace Kerntally
