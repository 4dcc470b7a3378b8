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

/// Who causes events: a list to sort, search and copy from, which stands as still as its numbers allow.
class CausesTable : public QTableView
{
    Q_OBJECT

public:
    explicit CausesTable(QWidget *parent = nullptr);

    /// Forgets all rows.
    void begin(CauseWatch::By by, const QColor &colour);
    void update(const CauseWatch::Reading &reading);
    void setColour(const QColor &colour);
    /// See CauseOrder.
    void seek(const QString &text);
    bool isEmpty() const;
    /// Whether a process in it has ended.
    bool hasEnded() const;
    /// See CauseModel.
    void removeEnded();
    /// There was no more room to tell causes apart.
    bool isFull() const;
    /// The selected rows with tabs between the cells; all where none is.
    QString text() const;
    /// All of them; see causesCsv().
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
    QHash<int, int> m_needed; ///< by column, for all that was shown so far
};

} // namespace Kerntally
