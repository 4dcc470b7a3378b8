// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helper/mutefuse.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <string>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr quint64 file = 2; // its inode

fuse_attr attributesOf(quint64 inode)
{
    fuse_attr attributes = {};
    attributes.ino = inode;
    attributes.nlink = 1;
    attributes.mode = inode == FUSE_ROOT_ID ? S_IFDIR | 0755U : S_IFREG | 0777U;
    attributes.size = 1 << 20;
    attributes.blksize = 4096;
    return attributes;
}

} // namespace

MuteFuse::MuteFuse(Until answers)
    : m_answers(answers)
    , m_device(::open("/dev/fuse", O_RDWR | O_CLOEXEC))
    , m_buffer(FUSE_MIN_READ_BUFFER + (1U << 17U))
{
    void *const shared = mmap(nullptr, sizeof(*m_isAsked), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        qFatal("mmap: %s", std::strerror(errno));
    m_isAsked = new (shared) std::atomic<bool>(false);
    const std::string options =
        "fd=" + std::to_string(m_device.get()) + ",rootmode=40000,user_id=0,group_id=0,allow_other";
    m_isMounted = m_device
        && mount("mute", QFile::encodeName(m_folder.path()).constData(), "fuse", MS_NOSUID | MS_NODEV, options.c_str())
            == 0;
    if (!m_isMounted)
        return;
    m_server = fork();
    if (m_server == 0)
        serve();
    m_device.reset();
}

MuteFuse::~MuteFuse()
{
    if (m_isMounted) {
        kill(m_server, SIGKILL);
        waitpid(m_server, nullptr, 0);
        umount2(QFile::encodeName(m_folder.path()).constData(), MNT_FORCE | MNT_DETACH);
    }
    munmap(m_isAsked, sizeof(*m_isAsked));
}

Kerntally::UniqueFd MuteFuse::open() const
{
    return Kerntally::UniqueFd(
        ::open(QFile::encodeName(m_folder.filePath(QStringLiteral("program"))).constData(), O_RDONLY | O_CLOEXEC));
}

Kerntally::UniqueFd MuteFuse::write() const
{
    Kerntally::UniqueFd file(
        ::open(QFile::encodeName(m_folder.filePath(QStringLiteral("program"))).constData(), O_RDWR | O_CLOEXEC));
    const std::vector<char> page(4096, 'x');
    if (pwrite(file.get(), page.data(), page.size(), 0) != static_cast<ssize_t>(page.size()))
        qFatal("The file can't be written: %s", std::strerror(errno));
    return file;
}

/// To the end of the mount. In a process that was forked from one with threads: nothing is allocated.
void MuteFuse::serve()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NAME, "mutefuse");
    for (;;) {
        const ssize_t size = read(m_device.get(), m_buffer.data(), m_buffer.size());
        if (size < 0 && (errno == EINTR || errno == ENOENT || errno == EAGAIN))
            continue;
        if (size < static_cast<ssize_t>(sizeof(fuse_in_header)))
            _exit(0);
        fuse_in_header question = {};
        std::memcpy(&question, m_buffer.data(), sizeof(question));
        answer(question);
    }
}

void MuteFuse::answer(const fuse_in_header &question)
{
    switch (question.opcode) {
    case FUSE_INIT: {
        fuse_init_out welcome = {};
        welcome.major = FUSE_KERNEL_VERSION;
        welcome.minor = 31;
        welcome.max_write = 4096;
        if (m_answers == Until::Written)
            welcome.flags = FUSE_WRITEBACK_CACHE | FUSE_BIG_WRITES;
        return reply(question, &welcome, sizeof(welcome));
    }
    case FUSE_LOOKUP: {
        fuse_entry_out entry = {};
        entry.nodeid = file;
        entry.attr = attributesOf(file);
        entry.entry_valid = entry.attr_valid = 1000;
        return reply(question, &entry, sizeof(entry));
    }
    case FUSE_GETATTR: {
        fuse_attr_out attributes = {};
        attributes.attr = attributesOf(question.nodeid);
        attributes.attr_valid = 1000;
        return reply(question, &attributes, sizeof(attributes));
    }
    case FUSE_OPEN: {
        const fuse_open_out opened = {};
        return reply(question, &opened, sizeof(opened));
    }
    case FUSE_FLUSH:
    case FUSE_GETXATTR:
        if (m_answers == Until::Written)
            return reply(question, nullptr, 0, -ENOSYS);
        *m_isAsked = true;
        return;
    case FUSE_FORGET:
    case FUSE_BATCH_FORGET:
    case FUSE_INTERRUPT:
        return; // nobody waits
    default:
        *m_isAsked = true;
    }
}

void MuteFuse::reply(const fuse_in_header &question, const void *content, std::size_t size, int error) const
{
    fuse_out_header header = {
        .len = static_cast<__u32>(sizeof(header) + size), .error = error, .unique = question.unique};
    iovec parts[] = {{&header, sizeof(header)}, {const_cast<void *>(content), size}};
    [[maybe_unused]] const ssize_t written = writev(m_device.get(), parts, 2);
}
