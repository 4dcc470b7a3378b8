// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/counting/countings.h"

#include "bpf/programs/loader.h"
#include "model/sources/kernelsource.h"

#include <bpf/bpf.h>
#include <bpf/libbpf.h>

#include "floor.skel.h"
#include "plain.skel.h"

#include <QFile>

#include <stdexcept>

using namespace Kerntally;

namespace {

using Link = std::shared_ptr<bpf_link>;
Link owned(bpf_link *link)
{
    if (!link)
        throw std::runtime_error("A program to compare with can't be attached: run this as root.");
    return {link, bpf_link__destroy};
}

std::shared_ptr<floor_bpf> loadedFloor()
{
    std::shared_ptr<floor_bpf> floor(floor_bpf__open_and_load(), floor_bpf__destroy);
    if (!floor)
        throw std::runtime_error("A program to compare with can't be loaded: run this as root.");
    return floor;
}

/// What counts, and whoever looks, who goes first.
struct Looking
{
    std::shared_ptr<KernelSource> source;
    std::unique_ptr<CauseWatch> watch;
};

struct Plain
{
    Loader session;
    std::shared_ptr<plain_bpf> object;
    Link link;
};

std::shared_ptr<KernelSource> openSource(const Scope &scope)
{
    auto source = std::make_shared<KernelSource>(scope);
    source->open();
    if (!source->isOpen())
        throw std::runtime_error("Kerntally can't count here: run this as root.");
    return source;
}

/// Of the kernel's list of events of functions.
bool change(const QByteArray &line)
{
    QFile events(QStringLiteral("/sys/kernel/tracing/uprobe_events"));
    return events.open(QIODevice::Append | QIODevice::Unbuffered) && events.write(line + '\n') > 0;
}

} // namespace

Competitor nothing()
{
    return {"nothing attached", [] { return std::shared_ptr<void>(); }};
}

std::shared_ptr<void> emptyOnTracepoint(const char *name)
{
    const auto floor = loadedFloor();
    return std::make_shared<std::pair<std::shared_ptr<floor_bpf>, Link>>(
        floor, owned(bpf_program__attach_raw_tracepoint(floor->progs.do_nothing, name)));
}

std::shared_ptr<void> emptyOnFunction(const UserFunction &function)
{
    const auto floor = loadedFloor();
    const QByteArray path = function.path.toLocal8Bit();
    return std::make_shared<std::pair<std::shared_ptr<floor_bpf>, Link>>(
        floor,
        owned(bpf_program__attach_uprobe(floor->progs.do_nothing_in_function, false, -1, path.constData(),
                                         function.offset)));
}

std::shared_ptr<void> counting(const QStringList &ids, const Scope &scope)
{
    const auto source = openSource(scope);
    for (const QString &id : ids)
        source->addById(id);
    return source;
}

std::shared_ptr<void> countingBy(const QString &id, CauseWatch::By by)
{
    auto looking = std::make_shared<Looking>();
    looking->source = openSource({});
    looking->watch = looking->source->watchCauses(looking->source->addById(id).number, by);
    return looking;
}

std::shared_ptr<void> countingPlainly(const char *tracepoint)
{
    auto plain = std::make_shared<Plain>();
    const SessionDescriptors maps = plain->session.descriptors();
    const auto cpus = static_cast<unsigned>(libbpf_num_possible_cpus());
    plain->object.reset(plain_bpf__open(), plain_bpf__destroy);
    plain_bpf *object = plain->object.get();
    if (!object)
        throw std::runtime_error("A program to compare with can't be opened.");
    object->rodata->counter = KT_FIRST_FREE;
    object->rodata->possible_cpus = cpus;
    bpf_map__set_max_entries(object->maps.readings, cpus * KT_COUNTERS);
    bpf_map__reuse_fd(object->maps.shards, maps.shards);
    bpf_map__reuse_fd(object->maps.limits, maps.limits);
    bpf_map__reuse_fd(object->maps.watches, maps.watches);
    bpf_map__reuse_fd(object->maps.notices, maps.notices);
    if (plain_bpf__load(object) != 0)
        throw std::runtime_error("A program to compare with can't be loaded: run this as root.");
    plain->link = owned(bpf_program__attach_raw_tracepoint(object->progs.count_event, tracepoint));
    return plain;
}

FunctionEvent::FunctionEvent(const UserFunction &function)
{
    const QString place = QStringLiteral("%1:0x%2").arg(function.path, QString::number(function.offset, 16));
    if (!change("p:kerntally/called " + place.toLocal8Bit()))
        throw std::runtime_error("perf can't be given an event of a function: is tracefs mounted?");
}

FunctionEvent::~FunctionEvent()
{
    change("-:kerntally/called");
}
