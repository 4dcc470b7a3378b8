// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/causesession.h"
#include "views/widgets/card.h"

QT_BEGIN_NAMESPACE
class QAction;
class QActionGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QToolButton;
QT_END_NAMESPACE

namespace Kerntally {

class ChoiceBar;
class Counter;
class CounterBox;
class CounterModel;
class CounterSource;
class CausesExport;
class CausesTable;

/// Who causes the events of one counter, live, since it was chosen or "Restart" was pressed. Only while it is seen: then
/// the kernel notes it, otherwise nothing does.
class CausesView : public Card
{
    Q_OBJECT

public:
    /// The model is borrowed.
    explicit CausesView(const CounterModel *model, QWidget *parent = nullptr);
    ~CausesView() override;

    /// What the model's counters are counted by, open; null: nothing counts. Borrowed; to be taken away before it ends.
    void setSource(CounterSource *source);
    /// The one whose events are looked at, until another one is chosen.
    void choose(const Counter *counter);
    /// The same, unless the user has pinned the one that is looked at.
    void follow(const Counter *counter);
    /// Whether causes are noted now.
    bool isWatching() const { return m_session.isRunning(); }

signals:
    /// The user has seen enough of it.
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addBy(const QString &name, const QString &text, const QString &tip, CauseWatch::By by);
    QLayout *makeTitle();
    QLayout *makeChoices();
    QWidget *makeMessage();
    QWidget *makeFoot();
    void orderTabs();
    void applyPalette();
    CauseWatch::By by() const;
    void offerSyscalls(const Counter *counter);
    void begin();
    void end();
    void restart();
    void removeEnded();
    void offerRemoval();
    void show(const CauseWatch::Reading &reading);
    void say(const QString &message, bool canTryAgain);

    CounterSource *m_source = nullptr;
    CauseSession m_session;
    bool m_isSeen = false; ///< on the screen, and not minimized

    CounterBox *m_counters;
    QActionGroup *m_by;
    QAction *m_fromNow;
    QAction *m_removeEnded;
    QAction *m_pin;
    QAction *m_close;
    ChoiceBar *m_byBar = nullptr;
    QToolButton *m_fromNowButton = nullptr;
    QToolButton *m_removeEndedButton = nullptr;
    QToolButton *m_exportButton = nullptr;
    QToolButton *m_pinButton = nullptr;
    QToolButton *m_closeButton = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_byTitle = nullptr;
    QLineEdit *m_search;
    CausesTable *m_table;
    CausesExport *m_export;
    QStackedLayout *m_pages;
    QLabel *m_message;
    QPushButton *m_again;
    QWidget *m_foot = nullptr;
    QLabel *m_sum;
    QLabel *m_missed;
};

} // namespace Kerntally
