// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/maps/mapfields.h"
#include "bpf/support/btftypes.h"
#include "bpf/support/uniquefd.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Kerntally {

/// One number in a BPF map: which of its entries, and where in that.
struct MapNumber
{
    std::vector<std::byte> key;
    MapField field;
};

/// A BPF map of another program: an array or a hash, also per CPU, whose numbers can be read and, if opened for writing,
/// written. Its content may change at any time. All members may be used from any thread.
class ForeignMap
{
public:
    enum class Access {
        Read,
        ReadWrite,
    };

    /// A file in a bpffs. Throw LoadError, whose words say what to do about it.
    ForeignMap(const std::string &path, Access access);
    /// One that is loaded, which takes CAP_SYS_ADMIN.
    ForeignMap(std::uint32_t id, Access access);
    ~ForeignMap();
    ForeignMap(const ForeignMap &) = delete;
    ForeignMap &operator=(const ForeignMap &) = delete;

    const std::string &name() const { return m_name; } ///< the kernel's, 15 bytes at most; may be empty
    std::string kind() const;                          ///< "array", "percpu_hash"
    std::uint32_t id() const { return m_id; }
    std::size_t room() const { return m_room; } ///< for entries
    std::size_t valueSize() const { return m_valueSize; }
    const MapFields &fields() const { return m_values; }
    bool knowsTypes() const { return m_types != nullptr; }
    bool isPerCpu() const { return m_isPerCpu; }
    bool isHash() const { return m_isHash; }
    bool isWritable() const { return m_isWritable; }

    /// How a number of it is named: "[3].packets", ".errors" where it is global data.
    std::string selector(const MapNumber &number) const;
    /// The number of that name; none: there is none now.
    std::optional<MapNumber> find(std::string_view selector) const;
    /// The keys of entries that there are now, this many at most.
    std::vector<std::vector<std::byte>> keys(std::size_t most) const;

    /// What the kernel holds of an entry, for numberIn(); false: there is no such entry now.
    bool read(std::span<const std::byte> key, std::vector<std::byte> &value) const;
    /// The sum over the CPUs where each has its own. What is below zero is given as zero.
    std::uint64_t numberIn(std::span<const std::byte> value, const MapField &field) const;

    enum class Written {
        Yes,
        NoEntry, ///< not any more
        TooLarge,
        Refused, ///< by the kernel
    };
    /// Why its numbers can't be written; null: they can. Per-CPU values, and global data that can't be mapped, are refused:
    /// a write would put stale values over the others.
    const char *whyNotWritten() const;
    /// Not atomic: what others write at that moment may be lost. Only where whyNotWritten() is null.
    Written write(const MapNumber &number, std::uint64_t value) const;

private:
    class Mapping;

    void open(UniqueFd fd, Access access);
    void layOut(std::uint32_t types, std::uint32_t keyType, std::uint32_t valueType);
    std::string keyText(std::span<const std::byte> key) const;
    std::optional<std::vector<std::byte>> findKey(std::string_view text) const;

    UniqueFd m_fd;
    std::string m_name;
    std::uint32_t m_id = 0;
    std::uint32_t m_type = 0;
    std::uint32_t m_flags = 0;
    std::size_t m_keySize = 0;
    std::size_t m_valueSize = 0;
    std::size_t m_room = 0;
    std::size_t m_cpus = 1; ///< that have their own values
    bool m_isPerCpu = false;
    bool m_isHash = false;
    bool m_isWritable = false;
    BtfTypes m_types;
    MapFields m_keys;
    MapFields m_values;
    std::unique_ptr<Mapping> m_mapping; ///< of an array that can be, for writing
};

} // namespace Kerntally
