// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QTreeView;
QT_END_NAMESPACE

namespace Kerntally {

class CounterModel;
class MapListModel;
class MapNumberModel;
class Message;

/// The BPF maps of other programs and the numbers in them, to be checked for watching.
class MapDialog : public QDialog
{
    Q_OBJECT

public:
    /// The counters are borrowed.
    MapDialog(CounterModel *counters, QWidget *parent);

    /// Looks anew what maps there are.
    void begin();
    /// Says why something can't be done; empty: nothing is to be said any more.
    void tell(const QString &text);
    bool isWritingAllowed() const;

signals:
    /// The user wants this number to be shown, or no longer.
    void toggled(const QString &id, bool wanted);

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeMaps();
    QWidget *makeNumbers();
    void open(const QString &id);
    void openTyped();
    void onSearched(const QString &text);
    void explain();

    MapListModel *m_maps;
    MapNumberModel *m_numbers;
    QLineEdit *m_search = nullptr;
    QTreeView *m_mapView = nullptr;
    QLineEdit *m_numberSearch = nullptr;
    QTreeView *m_numberView = nullptr;
    QLabel *m_about;
    Message *m_message;
    QCheckBox *m_writing;
    QTimer m_refresh;
};

} // namespace Kerntally
