// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/maps/mapdialog.h"

#include "views/delegates/flattable.h"
#include "views/maps/maplistmodel.h"
#include "views/maps/mapnumbermodel.h"
#include "views/messages/message.h"
#include "views/widgets/screenfit.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace Kerntally {

namespace {

constexpr int refreshInterval = 1000; // ms

QTreeView *makeTable(QAbstractItemModel *model, QLineEdit *search, int filterRole, QWidget *parent)
{
    auto *filter = new QSortFilterProxyModel(parent);
    filter->setSourceModel(model);
    filter->setFilterRole(filterRole);
    filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    QObject::connect(search, &QLineEdit::textChanged, filter, &QSortFilterProxyModel::setFilterFixedString);
    auto *view = new QTreeView(parent);
    makeFlat(view);
    view->setModel(filter);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionsMovable(false);
    view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    view->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    return view;
}

QWidget *makePane(QLineEdit *search, QTreeView *view)
{
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->addWidget(search);
    layout->addWidget(view, 1);
    return pane;
}

} // namespace

MapDialog::MapDialog(CounterModel *counters, QWidget *parent)
    : QDialog(parent)
    , m_maps(new MapListModel(this))
    , m_numbers(new MapNumberModel(counters, this))
    , m_about(new QLabel(this))
    , m_message(new Message(QStringLiteral("mapMessage"), this))
    , m_writing(new QCheckBox(tr("&Allow changing the values"), this))
{
    setObjectName(QStringLiteral("mapDialog"));
    setWindowTitle(tr("Watch a BPF map"));
    auto *split = new QSplitter(this);
    split->addWidget(makeMaps());
    split->addWidget(makeNumbers());
    split->setChildrenCollapsible(false);
    split->setHandleWidth(12);
    split->setSizes({320, 440});
    m_writing->setObjectName(QStringLiteral("mapWriting"));
    m_writing->setToolTip(
        tr("Reset, increment and set then write the map. That isn't atomic: what its program counts at "
           "that moment can be lost. It holds for numbers that are checked from now on."));
    m_about->setWordWrap(true);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_about->setObjectName(QStringLiteral("mapAbout"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return belongs to the search
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_writing, 1);
    bottom->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 10);
    layout->setSpacing(10);
    layout->addWidget(split, 1);
    layout->addWidget(m_about);
    layout->addWidget(m_message);
    layout->addLayout(bottom);
    resizeToFit(this, {820, 560});

    m_refresh.setInterval(refreshInterval);
    connect(&m_refresh, &QTimer::timeout, m_numbers, &MapNumberModel::refresh);
    connect(m_numbers, &MapNumberModel::toggled, this, &MapDialog::toggled);
}

QWidget *MapDialog::makeMaps()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("mapSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Search, or a path or id and Enter"));
    m_search->setAccessibleName(tr("Search for maps"));
    m_mapView = makeTable(m_maps, m_search, MapListModel::SearchRole, this);
    m_mapView->setObjectName(QStringLiteral("maps"));
    m_mapView->setAccessibleName(tr("Maps"));
    connect(m_search, &QLineEdit::returnPressed, this, &MapDialog::openTyped);
    // Connected after the filter, so that it has been applied.
    connect(m_search, &QLineEdit::textChanged, this, &MapDialog::onSearched);
    connect(m_mapView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    open(current.data(MapListModel::IdRole).toString());
            });
    return makePane(m_search, m_mapView);
}

QWidget *MapDialog::makeNumbers()
{
    m_numberSearch = new QLineEdit(this);
    m_numberSearch->setClearButtonEnabled(true);
    m_numberSearch->setPlaceholderText(tr("Filter entries"));
    m_numberSearch->setAccessibleName(tr("Filter entries"));
    m_numberView = makeTable(m_numbers, m_numberSearch, Qt::DisplayRole, this);
    m_numberView->setObjectName(QStringLiteral("mapNumbers"));
    m_numberView->setAccessibleName(tr("Numbers"));
    return makePane(m_numberSearch, m_numberView);
}

void MapDialog::begin()
{
    m_maps->setMaps(listMaps());
    m_message->tell(Message::Kind::Info,
                    m_maps->rowCount() > 0
                        ? QString()
                        : tr("There are no maps that you may see. Type the path of one, or have one pinned in a "
                             "bpffs, where you may read it."));
    show();
    raise();
    activateWindow();
    m_search->setFocus();
    if (m_maps->rowCount() > 0)
        onSearched(m_search->text());
}

bool MapDialog::isWritingAllowed() const
{
    return m_writing->isChecked();
}

void MapDialog::tell(const QString &text)
{
    m_message->tell(Message::Kind::Warning, text);
}

void MapDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_refresh.stop();
}

void MapDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_refresh.start();
}

void MapDialog::open(const QString &id)
{
    tell({});
    try {
        m_numbers->setMap(MapId::parse(id));
    } catch (const CounterError &error) {
        tell(error.message());
    }
    explain();
}

/// Opens a map by a typed id, which the list may not have.
void MapDialog::openTyped()
{
    const QString text = m_search->text().trimmed();
    if (!text.isEmpty())
        open(MapId::isMapId(text) ? text : QLatin1String("map:") + text);
}

/// Selects the first match, so that the numbers are those of a listed map.
void MapDialog::onSearched(const QString &text)
{
    const QModelIndex first = m_mapView->model()->index(0, 0);
    if (!first.isValid()) {
        m_numbers->clear();
        explain();
        m_message->tell(Message::Kind::Info,
                        tr("No maps match “%1”. Enter opens it as a path or an id.").arg(text.trimmed()));
        return;
    }
    tell({});
    if (!m_mapView->currentIndex().isValid())
        m_mapView->setCurrentIndex(first);
}

/// Shows the kind of the map in a line.
void MapDialog::explain()
{
    const ForeignMap *const map = m_numbers->map();
    if (!map) {
        m_about->clear();
        return;
    }
    const QLocale locale;
    QStringList words = {tr("%1; up to %2 entries, %3-byte values.")
                             .arg(QString::fromStdString(map->kind()),
                                  locale.toString(static_cast<quint64>(map->room())),
                                  locale.toString(static_cast<quint64>(map->valueSize())))};
    if (map->isPerCpu())
        words += tr("The sum over all CPUs is shown.");
    if (!map->knowsTypes())
        words += tr("Its names are not known: it has no type information (BTF), or only root may read it.");
    if (m_numbers->leftOut() > 0)
        words += tr("Numbers past these: %1.").arg(locale.toString(m_numbers->leftOut()));
    m_about->setText(words.join(QLatin1Char(' ')));
}

} // namespace Kerntally
