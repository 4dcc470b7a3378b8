// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/maps/foreignmap.h"

#include "bpf/maps/maperror.h"
#include "bpf/support/libbpflog.h"
#include "bpf/support/possiblecpus.h"
#include "bpf/support/translatable.h"

#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <bpf/libbpf.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <sys/mman.h>
#include <utility>

namespace Kerntally {

namespace {

constexpr std::size_t word = 8; ///< bytes, to which the kernel rounds the size of values

std::size_t rounded(std::size_t size)
{
    return (size + word - 1) / word * word;
}

UniqueFd openPath(const std::string &path, ForeignMap::Access access)
{
    LIBBPF_OPTS(bpf_obj_get_opts, options);
    options.file_flags = access == ForeignMap::Access::Read ? static_cast<__u32>(BPF_F_RDONLY) : 0U;
    UniqueFd fd(bpf_obj_get_opts(path.c_str(), &options));
    if (!fd)
        throw cantOpenPath(path, errno, access == ForeignMap::Access::ReadWrite);
    if (!isBpfMap(fd.get()))
        throw notAMap(path);
    return fd;
}

UniqueFd openId(std::uint32_t id, ForeignMap::Access access)
{
    LIBBPF_OPTS(bpf_get_fd_by_id_opts, options);
    options.open_flags = access == ForeignMap::Access::Read ? static_cast<__u32>(BPF_F_RDONLY) : 0U;
    UniqueFd fd(bpf_map_get_fd_by_id_opts(id, &options));
    if (!fd)
        throw cantOpenId(id, errno);
    return fd;
}

std::string hexOf(std::span<const std::byte> bytes)
{
    constexpr const char *digits = "0123456789abcdef";
    std::string text = "0x";
    for (const std::byte byte : bytes) {
        text += digits[std::to_integer<unsigned>(byte) >> 4U];
        text += digits[std::to_integer<unsigned>(byte) & 0xfU];
    }
    return text;
}

} // namespace

/// An array's memory, where single bytes of it can be written.
class ForeignMap::Mapping
{
public:
    Mapping(int fd, std::size_t size)
        : m_size(size)
        , m_address(mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0))
    {
    }
    ~Mapping()
    {
        if (isGood())
            munmap(m_address, m_size);
    }
    Mapping(const Mapping &) = delete;
    Mapping &operator=(const Mapping &) = delete;

    bool isGood() const { return m_address != MAP_FAILED; } // NOLINT(performance-no-int-to-ptr)
    std::span<std::byte> bytes(std::size_t from, std::size_t size) const
    {
        return std::span(static_cast<std::byte *>(m_address), m_size).subspan(from, size);
    }

private:
    std::size_t m_size;
    void *m_address;
};

ForeignMap::ForeignMap(const std::string &path, Access access)
{
    open(openPath(path, access), access);
}

ForeignMap::ForeignMap(std::uint32_t id, Access access)
{
    open(openId(id, access), access);
}

ForeignMap::~ForeignMap() = default;

void ForeignMap::open(UniqueFd fd, Access access)
{
    bpf_map_info info = {};
    __u32 size = sizeof info;
    if (bpf_obj_get_info_by_fd(fd.get(), &info, &size) != 0)
        throw cantRead(errno);
    m_fd = std::move(fd);
    m_name = std::string(static_cast<const char *>(info.name),
                         strnlen(static_cast<const char *>(info.name), sizeof info.name));
    m_id = info.id;
    m_type = info.type;
    m_flags = info.map_flags;
    m_keySize = info.key_size;
    m_valueSize = info.value_size;
    m_room = info.max_entries;
    m_isWritable = access == Access::ReadWrite;
    m_isPerCpu = m_type == BPF_MAP_TYPE_PERCPU_ARRAY || m_type == BPF_MAP_TYPE_PERCPU_HASH
        || m_type == BPF_MAP_TYPE_LRU_PERCPU_HASH;
    m_isHash = m_type == BPF_MAP_TYPE_HASH || m_type == BPF_MAP_TYPE_LRU_HASH || m_type == BPF_MAP_TYPE_PERCPU_HASH
        || m_type == BPF_MAP_TYPE_LRU_PERCPU_HASH;
    if (!m_isHash && m_type != BPF_MAP_TYPE_ARRAY && m_type != BPF_MAP_TYPE_PERCPU_ARRAY)
        throw wrongKind(kind());
    m_cpus = m_isPerCpu ? possibleCpus() : 1;
    layOut(info.btf_id, info.btf_key_type_id, info.btf_value_type_id);
    if (std::all_of(m_values.all.begin(), m_values.all.end(), [](const MapField &field) { return field.isText; }))
        throw noNumbers(m_valueSize, knowsTypes());
    if (m_isWritable && m_type == BPF_MAP_TYPE_ARRAY && (m_flags & BPF_F_MMAPABLE) != 0) {
        m_mapping = std::make_unique<Mapping>(m_fd.get(), rounded(m_valueSize) * m_room);
        if (!m_mapping->isGood())
            m_mapping.reset();
    }
}

/// Type information is CAP_SYS_ADMIN's to read.
void ForeignMap::layOut(std::uint32_t types, std::uint32_t keyType, std::uint32_t valueType)
{
    const LibbpfLog quiet;
    if (types != 0 && valueType != 0)
        m_types.reset(btf__load_from_kernel_by_id(types));
    m_values = m_types ? MapFields::of(m_types.get(), valueType, m_valueSize) : MapFields::plain(m_valueSize);
    if (m_types && keyType != 0) {
        m_keys = MapFields::of(m_types.get(), keyType, m_keySize);
    } else if (m_keySize <= word) {
        m_keys = MapFields::plain(m_keySize);
    }
    // What isn't whole tells entries apart no longer.
    if (m_keys.others > 0)
        m_keys = {};
}

std::string ForeignMap::kind() const
{
    const char *const name = libbpf_bpf_map_type_str(static_cast<bpf_map_type>(m_type));
    return name ? name : "type " + std::to_string(m_type);
}

std::string ForeignMap::keyText(std::span<const std::byte> key) const
{
    if (m_keys.all.empty()) {
        const std::string text = plainText(key);
        return text.empty() ? hexOf(key) : text;
    }
    std::string text;
    std::vector<std::byte> rest(key.begin(), key.end()); // what the fields don't tell has to be nothing
    for (const MapField &field : m_keys.all) {
        const std::string part = fieldText(m_types.get(), key, field);
        if (part.empty())
            return hexOf(key);
        text.append(text.empty() ? "" : ",").append(part);
        clearField(rest, field);
    }
    const bool isAll = std::all_of(rest.begin(), rest.end(), [](std::byte byte) { return byte == std::byte{0}; });
    return text.empty() || !isAll ? hexOf(key) : text;
}

std::string ForeignMap::selector(const MapNumber &number) const
{
    std::string text = m_values.isSection ? std::string() : '[' + keyText(number.key) + ']';
    const std::string &field = number.field.name;
    if (!field.empty() && field.front() != '[')
        text += '.';
    return text + field;
}

std::optional<MapNumber> ForeignMap::find(std::string_view selector) const
{
    for (const MapField &field : m_values.all) {
        std::string end = field.name;
        if (!end.empty() && end.front() != '[')
            end.insert(0, 1, '.');
        if (field.isText || !selector.ends_with(end))
            continue;
        std::string_view key = selector.substr(0, selector.size() - end.size());
        if (m_values.isSection) {
            if (key.empty())
                return MapNumber{std::vector<std::byte>(m_keySize), field};
            continue;
        }
        if (key.size() < 3 || key.front() != '[' || key.back() != ']')
            continue;
        if (auto found = findKey(key.substr(1, key.size() - 2)))
            return MapNumber{std::move(*found), field};
    }
    return std::nullopt;
}

std::optional<std::vector<std::byte>> ForeignMap::findKey(std::string_view text) const
{
    std::vector<std::byte> value;
    // A plain number: there is no need to ask for all keys.
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (m_keys.all.size() == 1 && !m_keys.all.front().isText && error == std::errc()
        && end == text.data() + text.size()) {
        std::vector<std::byte> key(m_keySize);
        if (writeField(key, m_keys.all.front(), number) && read(key, value))
            return keyText(key) == text ? std::optional(key) : std::nullopt;
        return std::nullopt;
    }
    for (std::vector<std::byte> &key : keys(m_room)) {
        if (keyText(key) == text)
            return std::move(key);
    }
    return std::nullopt;
}

std::vector<std::vector<std::byte>> ForeignMap::keys(std::size_t most) const
{
    std::vector<std::vector<std::byte>> keys;
    std::vector<std::byte> next(m_keySize);
    most = std::min(most, m_room);
    while (keys.size() < most) {
        // After one that is gone meanwhile the kernel begins anew: hence an end that doesn't depend on it.
        if (bpf_map_get_next_key(m_fd.get(), keys.empty() ? nullptr : keys.back().data(), next.data()) != 0)
            break;
        keys.push_back(next);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

bool ForeignMap::read(std::span<const std::byte> key, std::vector<std::byte> &value) const
{
    value.resize(m_isPerCpu ? rounded(m_valueSize) * m_cpus : m_valueSize);
    return bpf_map_lookup_elem(m_fd.get(), key.data(), value.data()) == 0;
}

std::uint64_t ForeignMap::numberIn(std::span<const std::byte> value, const MapField &field) const
{
    std::uint64_t sum = 0;
    for (std::size_t cpu = 0; cpu < m_cpus; ++cpu)
        sum += readField(value.subspan(cpu * rounded(m_valueSize), m_valueSize), field);
    return field.isSigned && static_cast<std::int64_t>(sum) < 0 ? 0 : sum;
}

const char *ForeignMap::whyNotWritten() const
{
    if (!m_isWritable)
        return KT_TR_NOOP("LoadError", "This number is somebody else's, and opened for reading only.");
    if (m_isPerCpu) {
        return KT_TR_NOOP("LoadError",
                          "Each CPU has a part of this number: they can't be written together, only read.");
    }
    if (m_values.isSection && !m_mapping) {
        return KT_TR_NOOP("LoadError", "This variable can't be written without overwriting all others of its program.");
    }
    return nullptr;
}

ForeignMap::Written ForeignMap::write(const MapNumber &number, std::uint64_t value) const
{
    std::vector<std::byte> bytes;
    if (!read(number.key, bytes))
        return Written::NoEntry;
    if (!writeField(bytes, number.field, value))
        return Written::TooLarge;
    if (m_mapping) {
        std::uint32_t index = 0;
        std::memcpy(&index, number.key.data(), sizeof index);
        const std::size_t from = number.field.bit / word;
        const std::size_t size = (number.field.bit % word + number.field.bits + word - 1) / word;
        const auto part = std::span(bytes).subspan(from, size);
        std::memcpy(m_mapping->bytes(index * rounded(m_valueSize) + from, size).data(), part.data(), size);
        return Written::Yes;
    }
    if (bpf_map_update_elem(m_fd.get(), number.key.data(), bytes.data(), BPF_EXIST) == 0)
        return Written::Yes;
    return errno == ENOENT ? Written::NoEntry : Written::Refused;
}

} // namespace Kerntally
