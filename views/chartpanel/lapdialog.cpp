// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/lapdialog.h"

#include "model/history/laps.h"
#include "views/chartpanel/laptable.h"
#include "views/delegates/flattable.h"
#include "views/widgets/screenfit.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Kerntally {

namespace {

/// In letters; the column is no wider, so that the numbers stay visible.
constexpr int longestNote = 30;

} // namespace

LapDialog::LapDialog(Laps *laps, TrackList *tracks, QWidget *parent)
    : QDialog(parent)
    , m_laps(laps)
    , m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("lapDialog"));
    setWindowTitle(tr("Markers"));
    makeFlat(m_table);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed); // only the notes are editable
    m_table->setModel(new LapTable(laps, tracks, this));
    m_table->setAccessibleName(tr("Markers"));
    m_table->horizontalHeader()->setMaximumSectionSize(longestNote * fontMetrics().averageCharWidth());
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);

    auto *remove = new QAction(tr("&Delete"), m_table);
    remove->setObjectName(QStringLiteral("removeLap"));
    remove->setShortcut(QKeySequence::Delete);
    m_table->addAction(remove);
    connect(remove, &QAction::triggered, this, &LapDialog::removeSelected);
    const auto enable = [this, remove] { remove->setEnabled(m_table->currentIndex().isValid()); };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, enable);
    connect(m_table->model(), &QAbstractItemModel::modelReset, this, enable);
    enable();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *button = buttons->addButton(remove->text(), QDialogButtonBox::ActionRole);
    button->setAutoDefault(false);
    button->setEnabled(remove->isEnabled());
    connect(button, &QPushButton::clicked, remove, &QAction::trigger);
    connect(remove, &QAction::changed, button, [button, remove] { button->setEnabled(remove->isEnabled()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    auto *about = new QLabel(tr("L adds a marker. The numbers are what was counted since the marker before."), this);
    about->setWordWrap(true);
    layout->addWidget(about);
    layout->addWidget(m_table);
    layout->addWidget(buttons);
    resizeToFit(this, {760, 340});
}

void LapDialog::removeSelected()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && m_laps)
        m_laps->remove(current.row());
}

} // namespace Kerntally
