// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/foreignmaps.h"

#include "bpf/support/libbpflog.h"
#include "foreignmaps.skel.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <bpf/bpf.h>
#include <bpf/libbpf.h>

using namespace Kerntally;

void ForeignMaps::Free::operator()(foreignmaps_bpf *program) const noexcept
{
    foreignmaps_bpf::destroy(program);
}

ForeignMaps::ForeignMaps()
{
    if (!mountFolder()) {
        m_problem = QStringLiteral("A bpffs of its own: %1").arg(QString::fromLocal8Bit(std::strerror(errno)));
        return;
    }
    const LibbpfLog log;
    m_program.reset(foreignmaps_bpf::open_and_load());
    if (!m_program || bpf_object__pin_maps(m_program->obj, QFile::encodeName(m_folder).constData()) != 0
        || bpf_program__pin(m_program->progs.unused, QFile::encodeName(path(QStringLiteral("program"))).constData())
            != 0)
        m_problem = QString::fromStdString(log.text());
}

ForeignMaps::~ForeignMaps()
{
    m_program.reset();
    if (m_isMounted)
        umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
    if (!m_folder.isEmpty())
        rmdir(QFile::encodeName(m_folder).constData());
}

bool ForeignMaps::mountFolder()
{
    std::array<char, 32> folder = {"/tmp/kerntally-maps-XXXXXX"};
    if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || !mkdtemp(folder.data()))
        return false;
    m_folder = QString::fromLocal8Bit(folder.data());
    m_isMounted = mount("bpf", folder.data(), "bpf", 0, "mode=755") == 0;
    return m_isMounted;
}

QString ForeignMaps::id(const QString &name, const QString &selector) const
{
    return QLatin1String("map:") + path(name) + selector;
}

UniqueFd ForeignMaps::create(int type, const QString &name, unsigned keySize, unsigned valueSize, unsigned entries,
                             unsigned flags) const
{
    LIBBPF_OPTS(bpf_map_create_opts, options);
    options.map_flags = flags;
    UniqueFd fd(bpf_map_create(static_cast<bpf_map_type>(type), name.toLatin1().constData(), keySize, valueSize,
                               entries, &options));
    if (!fd || bpf_obj_pin(fd.get(), QFile::encodeName(path(name)).constData()) != 0)
        return {};
    return fd;
}

bool ForeignMaps::set(const QString &name, const QByteArray &key, const QByteArray &value) const
{
    return bpf_map_update_elem(fd(name), key.constData(), value.constData(), BPF_ANY) == 0;
}

bool ForeignMaps::remove(const QString &name, const QByteArray &key) const
{
    return bpf_map_delete_elem(fd(name), key.constData()) == 0;
}

QByteArray ForeignMaps::get(const QString &name, const QByteArray &key, qsizetype size) const
{
    QByteArray value(size, '\0');
    return bpf_map_lookup_elem(fd(name), key.constData(), value.data()) == 0 ? value : QByteArray();
}

int ForeignMaps::fd(const QString &name) const
{
    return bpf_object__find_map_fd_by_name(m_program->obj, name.toLatin1().constData());
}
