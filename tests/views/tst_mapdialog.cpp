// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog for numbers in other programs' BPF maps, with real maps.
#include "bpf/maps/maplist.h"
#include "model/counters/countermodel.h"
#include "model/counters/eventselection.h"
#include "model/sources/mapsource.h"
#include "tests/support/foreignmaps.h"
#include "tests/support/sourcesupport.h"
#include "views/causes/causesview.h"
#include "views/counters/countercommands.h"
#include "views/maps/mapcommands.h"
#include "views/maps/mapdialog.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <bpf/bpf.h>
#include <linux/bpf.h>

using namespace Kerntally;

class TestMapDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void pinnedMapsAreThere();
    void mapsAreFoundByWhatIsShown();
    void textKeysAreText();
    void ownMapsAreLeftOut();
    void checkedNumbersAreCounters();
    void valuesAndEntriesFollow();
    void writingOnlyWhereAllowed();
    void whatCanNotBeOpenedIsSaid();
    void numbersHaveNoProcess();

private:
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    QAbstractItemModel *numbers() const { return find<QTreeView>("mapNumbers")->model(); }
    void open(const QString &text) const
    {
        find<QLineEdit>("mapSearch")->setText(text);
        QTest::keyClick(find<QLineEdit>("mapSearch"), Qt::Key_Return);
    }
    QModelIndex number(const QString &name) const
    {
        return numbers()->match(numbers()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).value(0);
    }

    std::unique_ptr<ForeignMaps> m_maps;
    std::unique_ptr<MapSource> m_source;
    std::unique_ptr<CounterModel> m_model;
    std::unique_ptr<EventSelection> m_chosen;
    std::unique_ptr<QWidget> m_window;
    MapCommands *m_commands = nullptr;
};

void TestMapDialog::initTestCase()
{
    m_maps = std::make_unique<ForeignMaps>();
    if (!m_maps->problem().isEmpty())
        SKIP_UNLESS_REQUIRED(qPrintable(m_maps->problem()));
}

void TestMapDialog::init()
{
    m_source = std::make_unique<MapSource>();
    m_source->open();
    m_model = std::make_unique<CounterModel>();
    m_chosen = std::make_unique<EventSelection>(m_model.get());
    m_chosen->open(*m_source);
    m_window = std::make_unique<QWidget>();
    m_commands = new MapCommands(m_model.get(), m_chosen.get(), m_window.get());
    QVERIFY(!m_commands->watch()->isEnabled());
    m_commands->setSource(m_source.get());
    m_commands->watch()->trigger();
}

void TestMapDialog::cleanup()
{
    m_window.reset();
    m_chosen.reset();
    m_model.reset();
    m_source.reset();
}

void TestMapDialog::pinnedMapsAreThere()
{
    QAbstractItemModel *const maps = find<QTreeView>("maps")->model();
    const auto named = [&](const char *name) {
        return maps->match(maps->index(0, 0), Qt::DisplayRole, QString::fromLatin1(name), 1, Qt::MatchExactly).size();
    };
    QCOMPARE(named("plain"), 1);
    QCOMPARE(named("cpu_hash"), 1);
    QCOMPARE(named("program"), 0);
    find<QLineEdit>("mapSearch")->setText(QStringLiteral("/verd"));
    QCOMPARE(maps->rowCount(), 1);
    find<QTreeView>("maps")->setCurrentIndex(maps->index(0, 0));
    QVERIFY(find<QLabel>("mapAbout")->text().contains(QLatin1String("hash")));
}

void TestMapDialog::mapsAreFoundByWhatIsShown()
{
    const auto *maps = find<QTreeView>("maps");
    auto *search = find<QLineEdit>("mapSearch");
    const QString name = maps->model()->index(0, 0).data().toString();
    const QString kind = maps->model()->index(0, 1).data().toString();
    for (const QString &text : {name, kind, name.left(4).toUpper()}) {
        search->setText(text);
        QVERIFY2(maps->model()->rowCount() > 0, qPrintable(text));
        QVERIFY(maps->currentIndex().isValid());
    }
    search->setText(QStringLiteral("no such map"));
    QCOMPARE(maps->model()->rowCount(), 0);
    QCOMPARE(numbers()->rowCount(), 0); // no map is open
    QCOMPARE(find<QLabel>("mapAbout")->text(), QString());
    const auto *message = find<QLabel>("mapMessageText");
    QVERIFY2(message->isVisible() && message->text().contains(QStringLiteral("No maps match “no such map”")),
             qPrintable(message->text()));
    search->clear();
    QVERIFY(maps->currentIndex().isValid());
    QVERIFY(!message->text().contains(QLatin1String("match")));
}

/// In maps without type information as well.
void TestMapDialog::textKeysAreText()
{
    const UniqueFd fd = m_maps->create(BPF_MAP_TYPE_HASH, QStringLiteral("by_name"), 16, 8, 8);
    QVERIFY(fd);
    const auto key = [](const char *text) { return QByteArray(text).append(QByteArray(16, '\0')).left(16); };
    const auto set = [&](const QByteArray &bytes) {
        constexpr quint64 value = 7;
        return bpf_map_update_elem(fd.get(), bytes.constData(), &value, BPF_ANY) == 0;
    };
    QVERIFY(set(key("apt-cache")));
    QVERIFY(set(key("tab\t")));
    open(m_maps->path(QStringLiteral("by_name")));
    QVERIFY(number(QStringLiteral("by_name[apt-cache]")).isValid());
    QVERIFY(number(QStringLiteral("by_name[0x74616209000000000000000000000000]")).isValid());
    open(m_maps->path(QStringLiteral("by_name")) + QLatin1String("[apt-cache]")); // the key as typed
    QCOMPARE(numbers()->rowCount(), 1);
}

void TestMapDialog::ownMapsAreLeftOut()
{
    OPEN_SOURCE(kernel, QStringLiteral("kernel"));
    const std::vector<ListedMap> maps = listMaps();
    QVERIFY(!maps.empty());
    for (const ListedMap &map : maps)
        QVERIFY2(map.name != "shards" && map.name != "watches", map.name.c_str());
}

void TestMapDialog::checkedNumbersAreCounters()
{
    QAbstractItemModelTester tester(numbers());
    open(m_maps->path(QStringLiteral("traffic")));
    QCOMPARE(numbers()->rowCount(), 16);
    const QModelIndex packets = number(QStringLiteral("traffic.packets"));
    QVERIFY(packets.isValid());
    QCOMPARE(packets.data(Qt::CheckStateRole), Qt::Unchecked);
    QVERIFY(numbers()->setData(packets, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(packets.data(Qt::CheckStateRole), Qt::Checked);
    const int rows = m_model->rowCount();
    const Counter *const counter = m_model->counter(rows - 1);
    QCOMPARE(counter->id(), m_maps->id(QStringLiteral("traffic"), QStringLiteral("[0].packets")));
    QVERIFY(!counter->mayWrite());
    QVERIFY(numbers()->setData(packets, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(m_model->rowCount(), rows - 1);
    QCOMPARE(packets.data(Qt::CheckStateRole), Qt::Unchecked);
}

void TestMapDialog::valuesAndEntriesFollow()
{
    QVERIFY(m_maps->set(QStringLiteral("verdicts"), bytesOf(quint32{1}), bytesOf(quint64{1200})));
    open(m_maps->id(QStringLiteral("verdicts")));
    QCOMPARE(numbers()->rowCount(), 1);
    QCOMPARE(numbers()->index(0, 1).data(), QLocale().toString(1200));
    QVERIFY(m_maps->set(QStringLiteral("verdicts"), bytesOf(quint32{1}), bytesOf(quint64{1300})));
    QTRY_COMPARE(numbers()->index(0, 1).data(), QLocale().toString(1300));
    QVERIFY(m_maps->set(QStringLiteral("verdicts"), bytesOf(quint32{7}), bytesOf(quint64{1})));
    QTRY_VERIFY(number(QStringLiteral("verdicts[VERDICT_LATE]")).isValid());
    QVERIFY(m_maps->remove(QStringLiteral("verdicts"), bytesOf(quint32{7})));
    QTRY_COMPARE(numbers()->rowCount(), 1);
}

void TestMapDialog::writingOnlyWhereAllowed()
{
    open(m_maps->path(QStringLiteral("plain")));
    QVERIFY(!find<QCheckBox>("mapWriting")->isChecked());
    QVERIFY(numbers()->setData(number(QStringLiteral("plain[1]")), Qt::Checked, Qt::CheckStateRole));
    find<QCheckBox>("mapWriting")->setChecked(true);
    QVERIFY(numbers()->setData(number(QStringLiteral("plain[2]")), Qt::Checked, Qt::CheckStateRole));
    Counter *const second = m_model->counter(m_model->rowCount() - 1);
    Counter *const first = m_model->counter(m_model->rowCount() - 2);
    QVERIFY_EXCEPTION_THROWN(first->increment(), CounterError);
    second->increment(5);
    QCOMPARE(second->value(), 5U);
    // Applies to a number that was a read-only counter before.
    QVERIFY(numbers()->setData(number(QStringLiteral("plain[1]")), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(numbers()->setData(number(QStringLiteral("plain[1]")), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(m_model->counter(m_model->rowCount() - 1)->mayWrite());
    QCOMPARE(m_maps->get(QStringLiteral("plain"), bytesOf(quint32{2}), 8), bytesOf(quint64{5}));
}

void TestMapDialog::whatCanNotBeOpenedIsSaid()
{
    open(QStringLiteral("/sys/fs/bpf/nothing-like-it"));
    QCOMPARE(numbers()->rowCount(), 0);
    QVERIFY(find<QLabel>("mapMessageText")->text().contains(QLatin1String("no pinned BPF map")));
    open(m_maps->path(QStringLiteral("plain")));
    QVERIFY(find<QLabel>("mapMessageText")->text().isEmpty());
    QCOMPARE(numbers()->rowCount(), 100);
    for (int row = 0; row < 61; ++row)
        numbers()->setData(numbers()->index(row, 0), Qt::Checked, Qt::CheckStateRole);
    QVERIFY(find<QLabel>("mapMessageText")->text().contains(QLatin1String("All 64")));
    QCOMPARE(numbers()->index(60, 0).data(Qt::CheckStateRole), Qt::Unchecked);
}

/// Kerntally only reads maps and can't know their writers; retrying wouldn't help.
void TestMapDialog::numbersHaveNoProcess()
{
    m_chosen->add(m_maps->id(QStringLiteral("traffic"), QStringLiteral("[0].packets")));
    Counter *number = m_model->counter(m_model->rowCount() - 1);
    CounterCommands commands(m_model.get(), m_chosen.get(), m_window.get());
    commands.setSelected(number);
    const auto *who = find<QAction>("who");
    QVERIFY(!who->isEnabled());
    QVERIFY2(who->toolTip().contains(QLatin1String("Map values have no process")), qPrintable(who->toolTip()));
    CausesView view(m_model.get());
    view.setSource(m_source.get());
    view.setVisible(true);
    view.choose(number);
    const auto *message = view.findChild<QLabel *>(QStringLiteral("whoMessage"));
    QVERIFY2(message->isVisible() && message->text().contains(QLatin1String("Map values have no process")),
             qPrintable(message->text()));
    QVERIFY(!view.findChild<QPushButton *>(QStringLiteral("whoAgain"))->isVisible());
}

QTEST_MAIN(TestMapDialog)
#include "tst_mapdialog.moc"
