// SPDX-License-Identifier: GPL-3.0-or-later
// What is made of type information that anybody may have written.
#include "bpf/maps/mapfields.h"
#include "tests/support/fuzzing.h"
#include "tests/support/random.h"

#include <QTest>

#include <bpf/btf.h>

#include <memory>
#include <vector>

using namespace Kerntally;

namespace {

struct Free
{
    void operator()(btf *types) const noexcept { btf__free(types); }
};
using Types = std::unique_ptr<btf, Free>;

/// Structures of random members, of which some are of types that there are none of.
Types randomTypes(Random &random)
{
    Types types(btf__new_empty());
    const auto any = [&] { return static_cast<int>(random.below(btf__type_cnt(types.get()) + 3)); };
    for (unsigned i = 3 + random.below(30); i > 0; --i) {
        const std::string name = "n" + std::to_string(i);
        switch (random.below(8)) {
        case 0:
            btf__add_int(types.get(), i % 3 == 0 ? "char" : name.c_str(), std::size_t{1} << random.below(5),
                         random.oneIn(2) ? BTF_INT_SIGNED : 0);
            break;
        case 1:
            btf__add_array(types.get(), any(), any(), static_cast<__u32>(random.number()));
            break;
        case 2:
            btf__add_typedef(types.get(), name.c_str(), any());
            break;
        case 3:
            btf__add_enum(types.get(), name.c_str(), 4);
            btf__add_enum_value(types.get(), "E", static_cast<__s64>(random.below(3)));
            break;
        case 4:
            btf__add_datasec(types.get(), name.c_str(), static_cast<__u32>(random.number()));
            btf__add_datasec_var_info(types.get(), any(), static_cast<__u32>(random.number()), 8);
            break;
        case 5:
            btf__add_var(types.get(), name.c_str(), BTF_VAR_STATIC, any());
            break;
        default:
            btf__add_struct(types.get(), name.c_str(), static_cast<__u32>(random.below(200)));
            for (unsigned j = random.below(5); j > 0; --j) {
                btf__add_field(types.get(), random.oneIn(3) ? "" : "m", any(),
                               static_cast<__u32>(random.number()) & 0xffffffU,
                               random.oneIn(4) ? static_cast<__u32>(random.below(80)) : 0);
            }
        }
    }
    return types;
}

} // namespace

class TestMapFields : public QObject
{
    Q_OBJECT

private slots:
    void plainSizes_data();
    void plainSizes();
    void numbersAreWrittenAsTheyAreRead();
    void noFieldIsOutside();
    void spoiltTypes();
};

void TestMapFields::plainSizes_data()
{
    QTest::addColumn<quint64>("size");
    QTest::addColumn<quint64>("fields");
    QTest::addColumn<QString>("last");
    QTest::newRow("none") << quint64{0} << quint64{0} << QString();
    QTest::newRow("a byte") << quint64{1} << quint64{1} << QString();
    QTest::newRow("three bytes") << quint64{3} << quint64{0} << QString();
    QTest::newRow("a number") << quint64{8} << quint64{1} << QString();
    QTest::newRow("small words") << quint64{12} << quint64{3} << QStringLiteral("word2");
    QTest::newRow("words") << quint64{16} << quint64{2} << QStringLiteral("word1");
    QTest::newRow("odd") << quint64{17} << quint64{0} << QString();
    QTest::newRow("a mebibyte") << (quint64{1} << 20U) << quint64{4096} << QStringLiteral("word4095");
}

void TestMapFields::plainSizes()
{
    QFETCH(quint64, size);
    QFETCH(quint64, fields);
    QFETCH(QString, last);
    const MapFields plain = MapFields::plain(size);
    QCOMPARE(plain.all.size(), fields);
    if (fields > 0)
        QCOMPARE(QString::fromStdString(plain.all.back().name), last);
}

void TestMapFields::numbersAreWrittenAsTheyAreRead()
{
    Random random(1);
    for (int i = 0; i < 20'000; ++i) {
        std::vector<std::byte> bytes(16);
        for (std::byte &byte : bytes)
            byte = static_cast<std::byte>(random.next());
        const std::vector<std::byte> before = bytes;
        const unsigned bits = 1 + random.below(64);
        const MapField field = {
            .name = {}, .bit = random.below(128 - bits + 1), .bits = bits, .isSigned = random.oneIn(2)};
        const quint64 number = random.number();
        const unsigned room = field.isSigned ? bits - 1 : bits;
        const bool fits = room >= 64 || number >> room == 0;
        QCOMPARE(writeField(bytes, field, number), fits);
        if (!fits) {
            QVERIFY(bytes == before);
            continue;
        }
        QCOMPARE(readField(bytes, field), number);
        clearField(bytes, field);
        std::vector<std::byte> rest = before;
        clearField(rest, field);
        QVERIFY(bytes == rest); // nothing beside it was touched
    }
}

void TestMapFields::noFieldIsOutside()
{
    const Fuzzing fuzzing;
    for (quint64 input = 0; input < fuzzing.inputs; ++input) {
        Random random(fuzzing.seed + input);
        const Types types = randomTypes(random);
        const std::vector<std::byte> bytes(random.below(300), std::byte{0xa5});
        for (__u32 id = 0; id < btf__type_cnt(types.get()) + 2; ++id) {
            const MapFields fields = MapFields::of(types.get(), id, bytes.size());
            QVERIFY(fields.all.size() <= MapFields::most);
            for (const MapField &field : fields.all) {
                QVERIFY(field.bits > 0 && field.bit + field.bits <= bytes.size() * 8);
                fieldText(types.get(), bytes, field);
            }
        }
    }
}

void TestMapFields::spoiltTypes()
{
    const Fuzzing fuzzing;
    for (quint64 input = 0; input < fuzzing.inputs; ++input) {
        Random random(fuzzing.seed + input);
        const Types whole = randomTypes(random);
        __u32 size = 0;
        const void *const raw = btf__raw_data(whole.get(), &size);
        const QByteArray spoilt = random.spoilt(QByteArray(static_cast<const char *>(raw), size));
        const Types types(btf__new(spoilt.constData(), static_cast<__u32>(spoilt.size())));
        if (!types)
            continue; // libbpf saw it
        const std::vector<std::byte> bytes(random.below(300), std::byte{0xa5});
        for (__u32 id = 0; id < btf__type_cnt(types.get()); ++id) {
            const MapFields fields = MapFields::of(types.get(), id, bytes.size());
            for (const MapField &field : fields.all)
                fieldText(types.get(), bytes, field);
        }
    }
}

QTEST_GUILESS_MAIN(TestMapFields)
#include "tst_mapfields.moc"
