// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct foreignmaps_bpf;

/// The maps of another program (foreignmaps.bpf.c), pinned in a bpffs of a private mount namespace.
class ForeignMaps
{
public:
    ForeignMaps();
    ~ForeignMaps();
    ForeignMaps(const ForeignMaps &) = delete;
    ForeignMaps &operator=(const ForeignMaps &) = delete;

    /// Why the maps can't be created; empty on success.
    QString problem() const { return m_problem; }
    QString folder() const { return m_folder; }
    QString path(const QString &name) const { return m_folder + QLatin1Char('/') + name; }
    /// The id of a map: "map:/…/NAME" and the selector.
    QString id(const QString &name, const QString &selector = {}) const;

    /// Creates and pins a map without type information; it is deleted with this object.
    Kerntally::UniqueFd create(int type, const QString &name, unsigned keySize, unsigned valueSize, unsigned entries,
                               unsigned flags = 0) const;

    /// Sets an entry; in per-CPU maps, the value has the values of all CPUs.
    bool set(const QString &name, const QByteArray &key, const QByteArray &value) const;
    bool remove(const QString &name, const QByteArray &key) const;
    QByteArray get(const QString &name, const QByteArray &key, qsizetype size) const;
    int fd(const QString &name) const;
    /// The program's mapping of its global data.
    foreignmaps_bpf &program() const { return *m_program; }

private:
    bool mountFolder();

    struct Free
    {
        void operator()(foreignmaps_bpf *program) const noexcept;
    };
    QString m_folder;
    QString m_problem;
    bool m_isMounted = false;
    std::unique_ptr<foreignmaps_bpf, Free> m_program;
};

/// A number's bytes in the machine's order.
template<typename Number>
QByteArray bytesOf(Number number)
{
    return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
}
