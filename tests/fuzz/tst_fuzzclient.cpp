// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is in the maps that a helper sends: the client refuses them, or lives with it. Its real code, down to libbpf;
// only what the kernel says of the descriptors is made up (forgedmaps.h), so that they can hold what no kernel would
// put there.
#include "bpf/memory/kernelnotices.h"
#include "model/base/countererror.h"
#include "model/store/counterstore.h"
#include "tests/fuzz/forgedmaps.h"
#include "tests/support/fuzzing.h"
#include "tests/support/random.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Kerntally;

namespace {

constexpr unsigned inputsPerSession = 500;

/// Whatever somebody does with a session.
void use(CounterStore &store, Random &random)
{
    const int counter = static_cast<int>(1 + random.below(KT_COUNTERS));
    switch (random.below(8)) {
    case 0:
        store.arm(counter, random.number());
        break;
    case 1:
        store.setCounted(counter, true);
        store.setThreshold(counter, random.number(), random.number());
        break;
    case 2:
        store.setThreshold(counter, std::nullopt);
        break;
    case 3:
        store.setCounted(counter, random.oneIn(3));
        break;
    case 4:
        store.setCounted(counter, true);
        store.change(counter, [&](quint64 value) { return value + random.number(); });
        break;
    default:
        store.value(counter);
    }
    // As when its descriptor is readable, which this kind always is.
    CounterStore::Waiter(store, counter).wait(0);
}

/// Some words, and now and then what a kernel might write.
void forgePages(const ForgedMaps &maps, Random &random)
{
    for (unsigned i = 4 + random.below(20); i > 0; --i) {
        const auto map = static_cast<ForgedMaps::Map>(random.below(3));
        const std::span<__u64> words = maps.words(map);
        // Counts that have nearly gone through all numbers make the watch look again and again, to a bound.
        const __u64 number = random.number();
        const bool isSlow = map == ForgedMaps::Shards && number > KT_NONE / 2 && !random.oneIn(500);
        std::atomic_ref(words[random.below(words.size())]).store(isSlow ? number / 4 : number);
    }
}

/// As many bytes between the positions as a kernel might leave there: it writes one of them alone.
void forgeNotices(const ForgedMaps &maps, Random &random)
{
    const std::span<__u64> words = maps.words(ForgedMaps::Notices);
    const std::size_t cells = words.size() - ForgedMaps::firstNotice();
    const std::span<__u64> notices = words.subspan(ForgedMaps::firstNotice(), cells);
    const __u64 from = random.oneIn(3) ? random.number() : 8 * __u64{random.below(KT_NOTICES_SIZE / 8)};
    const __u64 length = 8 + 8 * __u64{random.below(40)};
    std::atomic_ref(words[0]).store(from);
    std::atomic_ref(words[ForgedMaps::producer()]).store(from + (random.oneIn(50) ? random.below(200'000) : length));
    for (std::size_t at = from % KT_NOTICES_SIZE / 8; at < from % KT_NOTICES_SIZE / 8 + length / 8; ++at)
        std::atomic_ref(notices[at % cells]).store(random.oneIn(3) ? random.next() : random.number());
    // Its length, which is followed by the page that it begins in, and its first words: counter and kind.
    const std::size_t first = from % KT_NOTICES_SIZE / 8;
    if (!random.oneIn(4)) {
        std::atomic_ref(notices[first]).store(random.oneIn(4) ? random.number() & 0x7fffffffU : sizeof(kt_notice));
        std::atomic_ref(notices[(first + 1) % cells]).store(random.below(70) | __u64{random.below(5)} << 32U);
    }
}

std::unique_ptr<CounterStore> openStore(const ForgedMaps &maps)
{
    SessionMemory memory = SessionMemory::map(maps.descriptors());
    return std::make_unique<CounterStore>(std::move(memory),
                                          std::make_unique<KernelNotices>(maps.descriptors().notices));
}

} // namespace

class FuzzClientTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesOtherMaps();
    void survivesCountsThatGoThroughAllNumbers();
    void survivesAnything_data();
    void survivesAnything();
};

void FuzzClientTest::refusesOtherMaps()
{
    Random random(Fuzzing().seed);
    for (int i = 0; i < 4000; ++i) {
        ForgedMaps maps;
        const auto map = static_cast<ForgedMaps::Map>(random.below(4));
        bpf_map_info &info = maps.info(map);
        const bpf_map_info right = info;
        const std::array numbers = {&info.type, &info.value_size, &info.max_entries, &info.key_size, &info.map_flags};
        __u32 &number = *numbers[random.below(map == ForgedMaps::Notices ? 1 : numbers.size())];
        number = static_cast<__u32>(random.number());
        if (&number == &info.map_flags)
            number &= ~__u32{BPF_F_MMAPABLE};
        if (std::memcmp(&info, &right, sizeof(info)) != 0)
            QVERIFY_THROWS_EXCEPTION(std::runtime_error, openStore(maps));
    }
    ForgedMaps maps;
    reinterpret_cast<kt_shard *>(maps.words(ForgedMaps::Shards).data())->layout = KT_LAYOUT + 1;
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, openStore(maps));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, SessionMemory::map({0, 0, 0, 0}));
}

/// One more than the last number is the first: a limit there is always reached.
void FuzzClientTest::survivesCountsThatGoThroughAllNumbers()
{
    const ForgedMaps maps;
    const std::unique_ptr<CounterStore> store = openStore(maps);
    reinterpret_cast<kt_shard *>(maps.words(ForgedMaps::Shards).data())->count[KT_CELL(1U)] = KT_NONE;
    store->arm(1, KT_NONE);
    QVERIFY(store->read(1).total == KT_NONE);
}

void FuzzClientTest::survivesAnything_data()
{
    QTest::addColumn<bool>("changes");
    QTest::newRow("pages and notices") << false;
    QTest::newRow("that change meanwhile") << true;
}

void FuzzClientTest::survivesAnything()
{
    QFETCH(bool, changes);
    const Fuzzing fuzzing;
    Random random(fuzzing.seed + (changes ? 1 : 0));
    QElapsedTimer timer;
    timer.start();
    const ForgedMaps maps;
    std::atomic<bool> isOver = false;
    std::thread other;
    if (changes) {
        other = std::thread([&, random = Random(fuzzing.seed + 2)]() mutable {
            while (!isOver) {
                forgePages(maps, random);
                forgeNotices(maps, random);
            }
        });
    }
    quint64 done = 0;
    for (std::unique_ptr<CounterStore> store; done < fuzzing.inputs / 2; ++done) {
        if (done % inputsPerSession == 0) {
            reinterpret_cast<kt_shard *>(maps.words(ForgedMaps::Shards).data())->layout = KT_LAYOUT;
            try {
                store = openStore(maps);
            } catch (const std::runtime_error &) {
                QVERIFY(changes); // its layout just now
                store.reset();
            }
        }
        if (!changes) {
            forgePages(maps, random);
            forgeNotices(maps, random);
        }
        if (store)
            use(*store, random);
    }
    isOver = true;
    if (other.joinable())
        other.join();
    qInfo("Fuzzed the client with %llu inputs from seed %llu in %.1f s", done, fuzzing.seed,
          double(timer.elapsed()) / 1000);
}

QTEST_GUILESS_MAIN(FuzzClientTest)
#include "tst_fuzzclient.moc"
