// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/causes/causewatch.h"

#include <QHash>
#include <QTableView>

namespace Kerntally {

class CauseModel;
class CauseOrder;
class FlatHeader;
class NumberDelegate;
class ShareDelegate;

/// Lists the causes of a counter's events. The list can be sorted, searched and copied; rows move as little as their
/// numbers allow.
class CausesTable : public QTableView
{
    Q_OBJECT

public:
    explicit CausesTable(QWidget *parent = nullptr);

    /// Removes all rows. by: the grouping of the readings that follow; colour: of the share bars.
    void begin(CauseWatch::By by, const QColor &colour);
    void update(const CauseWatch::Reading &reading);
    void setColour(const QColor &colour);
    /// Moves matches to the top as CauseOrder does.
    void seek(const QString &text);
    bool isEmpty() const;
    /// Whether the process of a row has ended.
    bool hasEnded() const;
    /// Removes the rows of ended processes; see CauseModel.
    void removeEnded();
    /// Whether the kernel's map of causes was full, so that some share one row.
    bool isFull() const;
    /// The selected rows, or all if none is selected. Tabs separate the cells.
    QString text() const;
    /// All rows as CSV; see causesCsv().
    QString csv() const;

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void fitNumbers(const CauseWatch::Cause &most);
    void fitNames();
    void fitBars();
    void need(int column, int width);
    void fit(int column, int width);

    CauseWatch::Reading m_reading; ///< the latest
    CauseModel *m_causes;
    CauseOrder *m_order;
    FlatHeader *m_header;
    NumberDelegate *m_whole;
    NumberDelegate *m_strong;
    NumberDelegate *m_rates;
    ShareDelegate *m_shares;
    QHash<int, int> m_needed; ///< width by column, the maximum since fitColumns()
};

} // namespace Kerntally
