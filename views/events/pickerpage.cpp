// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/pickerpage.h"

#include "model/base/bytetext.h"
#include "views/delegates/flatheader.h"
#include "views/events/eventdelegate.h"
#include "views/events/eventfilter.h"
#include "views/events/eventroles.h"
#include "views/style/colours.h"
#include "views/widgets/card.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

namespace Kerntally {

namespace {

constexpr int linesOfDetails = 3; ///< constant, so that the rows' positions don't depend on the selected one

} // namespace

PickerPage::PickerPage(QWidget *parent)
    : QWidget(parent)
    , m_filter(new EventFilter(this))
    , m_search(new QLineEdit(this))
    , m_view(new QTreeView(this))
    , m_empty(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_rows(new QVBoxLayout(this))
    , m_top(new QHBoxLayout)
    , m_pages(new QStackedLayout)
{
    m_search->setObjectName(QStringLiteral("pickerSearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    makeView();
    m_empty->setObjectName(QStringLiteral("pickerEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    auto *list = new Card(this);
    list->content()->setContentsMargins(4, 4, 4, 4);
    list->content()->addLayout(m_pages);

    m_rows->setContentsMargins({});
    m_rows->setSpacing(10);
    m_top->setSpacing(8);
    m_top->addWidget(m_search, 1);
    m_rows->addLayout(m_top);
    m_rows->addWidget(list, 1);
    m_rows->addWidget(makeDetails());
    connect(m_search, &QLineEdit::textChanged, this, &PickerPage::onTextChanged);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, &PickerPage::startSearch);
    applyPalette();
    describe({});
}

void PickerPage::makeView()
{
    m_view->setObjectName(QStringLiteral("pickerView"));
    m_view->setHeader(new FlatHeader(m_view));
    m_view->setItemDelegate(new EventDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setExpandsOnDoubleClick(false); // a double click toggles the check state instead
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setModel(m_filter);
    m_view->header()->setSectionsClickable(false);
    connect(m_view, &QTreeView::activated, this, &PickerPage::toggle);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PickerPage::describe);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, changed, this, &PickerPage::showRows);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &PickerPage::showRows);
}

/// The description of the current event, in an area of constant height.
QWidget *PickerPage::makeDetails()
{
    m_title->setObjectName(QStringLiteral("pickerTitle"));
    m_text->setObjectName(QStringLiteral("pickerDetails"));
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setFixedHeight(linesOfDetails * m_text->fontMetrics().lineSpacing());
    auto *details = new QWidget(this);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    return details;
}

void PickerPage::setModel(QAbstractItemModel *model)
{
    m_filter->setSourceModel(model);
    showRows();
}

void PickerPage::nameView(const QString &name)
{
    m_view->setAccessibleName(name);
}

void PickerPage::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showRows();
}

void PickerPage::setHint(const QString &hint)
{
    m_hint = hint;
    describe(m_view->currentIndex());
}

void PickerPage::addAbove(QWidget *widget)
{
    m_rows->insertWidget(0, widget);
}

void PickerPage::addBeside(QWidget *widget)
{
    m_top->addWidget(widget);
}

QModelIndex PickerPage::shown(const QModelIndex &index) const
{
    return m_filter->mapFromSource(index);
}

void PickerPage::startSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PickerPage::onTextChanged()
{
    m_filter->setText(m_search->text());
    showRows();
    onSearched(m_filter->isActive());
}

void PickerPage::onSearched(bool) {}

QString PickerPage::noMatches(const QString &text) const
{
    return tr("No events match “%1”.").arg(text);
}

bool PickerPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        selectFirst();
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false; // closes the picker: QDialog handles the key
        m_search->clear();
        return true;
    default:
        return false;
    }
}

/// Moves from the search field to the first match.
void PickerPage::selectFirst()
{
    QModelIndex first = m_filter->index(0, 0);
    if (m_filter->rowCount(first) > 0) {
        m_view->expand(first);
        first = m_filter->index(0, 0, first);
    }
    if (!first.isValid())
        return;
    m_view->setFocus(Qt::TabFocusReason);
    m_view->setCurrentIndex(first);
}

void PickerPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

/// Return and double clicks toggle the check state, or expand a group.
void PickerPage::toggle(const QModelIndex &index)
{
    const QModelIndex row = index.siblingAtColumn(0);
    if (!row.flags().testFlag(Qt::ItemIsUserCheckable)) {
        m_view->setExpanded(row, !m_view->isExpanded(row));
        return;
    }
    const bool isChecked = row.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_filter->setData(row, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void PickerPage::describe(const QModelIndex &index)
{
    const QModelIndex row = index.siblingAtColumn(0);
    const QString id = row.data(EventRoles::IdRole).toString();
    m_title->setText(printableLine(id));
    m_text->setText(id.isEmpty() ? m_hint : printable(row.data(EventRoles::DefinitionRole).toString()));
}

void PickerPage::showRows()
{
    const bool isEmpty = m_filter->rowCount() == 0;
    m_empty->setText(m_filter->isActive() && m_filter->sourceModel() && m_filter->sourceModel()->rowCount() > 0
                         ? noMatches(m_search->text().trimmed())
                         : m_emptyText);
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
}

void PickerPage::applyPalette()
{
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, secondaryText(palette()));
    m_empty->setPalette(dim);
    QPalette rows = palette(); // for the empty part of the view as well
    rows.setColor(QPalette::Active, QPalette::Highlight, selectionColour(palette(), true));
    rows.setColor(QPalette::Inactive, QPalette::Highlight, selectionColour(palette(), false));
    rows.setColor(QPalette::HighlightedText, palette().color(QPalette::Text));
    m_view->setPalette(rows);
    m_text->setPalette(dim);
}

} // namespace Kerntally
