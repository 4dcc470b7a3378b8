// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/exportdialog.h"

#include "model/base/durationtext.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Kerntally {

namespace {

enum Range { Shown, Kept };
enum FormatChoice { Csv, Json };

} // namespace

ExportDialog::ExportDialog(qint64 shown, qint64 kept, QWidget *parent)
    : QDialog(parent)
    , m_range(new QButtonGroup(this))
    , m_format(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export history"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Save as…"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] {
        const bool isJson = m_format->checkedId() == Json;
        emit chosen(isJson ? HistoryExport::Format::Json : HistoryExport::Format::Csv, m_range->checkedId() == Kept);
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(makeGroup(tr("Range"), m_range, {QStringLiteral("exportShown"), QStringLiteral("exportKept")},
                                {tr("&What the chart shows (%1)").arg(durationText(shown)),
                                 tr("&All that is kept (%1)").arg(durationText(kept))}));
    layout->addWidget(makeGroup(tr("Format"), m_format, {QStringLiteral("exportCsv"), QStringLiteral("exportJson")},
                                {tr("&CSV, for spreadsheets"), tr("&JSON, for programs")}));
    layout->addWidget(buttons);
}

QGroupBox *ExportDialog::makeGroup(const QString &title, QButtonGroup *group, const QStringList &names,
                                   const QStringList &texts)
{
    auto *box = new QGroupBox(title, this);
    auto *layout = new QVBoxLayout(box);
    for (int id = 0; id < texts.size(); ++id) {
        auto *button = new QRadioButton(texts.at(id), box);
        button->setObjectName(names.at(id));
        button->setChecked(id == 0);
        group->addButton(button, id);
        layout->addWidget(button);
    }
    return box;
}

} // namespace Kerntally
