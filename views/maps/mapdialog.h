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

/// Lists the BPF maps of other programs with their numbers; checked numbers are counters.
class MapDialog : public QDialog
{
    Q_OBJECT

public:
    /// The counters are borrowed.
    MapDialog(CounterModel *counters, QWidget *parent);

    /// Shows the dialog and reads the list of maps again.
    void begin();
    /// Shows an error; an empty text hides the previous one.
    void tell(const QString &text);
    bool isWritingAllowed() const;

signals:
    /// The user checked or unchecked a number.
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
