// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/symbols/elffunctions.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <elf.h>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <unistd.h>

namespace Kerntally {

namespace {

constexpr std::uint64_t largestTable = 512ULL * 1024 * 1024; // bytes
constexpr std::uint64_t mostSymbols = 2'500'000;             // of 24 bytes
constexpr int mostSymbolTables = 16;                         // files have two
constexpr std::size_t longestName = 4096;
constexpr std::uint16_t hiddenVersion = 0x8000;

struct Elf64
{
    using Header = Elf64_Ehdr;
    using Segment = Elf64_Phdr;
    using Section = Elf64_Shdr;
    using Symbol = Elf64_Sym;
};
struct Elf32
{
    using Header = Elf32_Ehdr;
    using Segment = Elf32_Phdr;
    using Section = Elf32_Shdr;
    using Symbol = Elf32_Sym;
};

#if defined(__x86_64__)
constexpr std::array machines = {EM_X86_64, EM_386};
#elif defined(__aarch64__)
constexpr std::array machines = {EM_AARCH64, EM_ARM};
#else
constexpr std::array<int, 0> machines = {};
#endif

bool readFully(int file, void *to, std::size_t size, std::uint64_t offset)
{
    auto *bytes = static_cast<char *>(to);
    while (size > 0) {
        const ssize_t got = pread(file, bytes, size, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        bytes += got;
        size -= static_cast<std::size_t>(got);
        offset += static_cast<std::uint64_t>(got);
    }
    return true;
}

/// None where it isn't all there.
template<typename Entry>
std::optional<std::vector<Entry>> table(int file, std::uint64_t offset, std::uint64_t size)
{
    const off_t end = lseek(file, 0, SEEK_END);
    if (end < 0 || size > largestTable || offset > static_cast<std::uint64_t>(end)
        || size > static_cast<std::uint64_t>(end) - offset)
        return std::nullopt;
    std::vector<Entry> entries(size / sizeof(Entry));
    if (!readFully(file, entries.data(), entries.size() * sizeof(Entry), offset))
        return std::nullopt;
    return entries;
}

template<typename Elf>
class Reader
{
public:
    explicit Reader(int file)
        : m_file(file)
    {
    }

    ElfFunctions functions()
    {
        if (const auto kind = readParts(); kind != ElfFunctions::Kind::Elf)
            return {.kind = kind, .all = {}, .isStripped = false};
        m_found.isStripped = true;
        for (std::size_t i = 0; i < m_sections.size(); ++i) {
            const auto type = m_sections[i].sh_type;
            if (type == SHT_SYMTAB)
                m_found.isStripped = false;
            if ((type == SHT_SYMTAB || type == SHT_DYNSYM) && !addSymbols(i))
                return broken();
        }
        removeDoubles();
        return std::move(m_found);
    }

    bool haveBeginAt(std::uint64_t offset)
    {
        if (readParts() != ElfFunctions::Kind::Elf)
            return false;
        const std::vector<std::uint64_t> addresses = addressesOf(offset);
        if (addresses.empty())
            return false;
        std::uint64_t symbols = mostSymbols;
        int tables = mostSymbolTables;
        for (const auto &section : m_sections) {
            if ((section.sh_type != SHT_SYMTAB && section.sh_type != SHT_DYNSYM)
                || section.sh_entsize != sizeof(typename Elf::Symbol) || section.sh_size == 0)
                continue;
            if (haveBeginIn(section, addresses, symbols))
                return true;
            if (symbols == 0 || --tables == 0)
                return false;
        }
        return false;
    }

private:
    ElfFunctions::Kind readParts()
    {
        typename Elf::Header header = {};
        if (!readFully(m_file, &header, sizeof(header), 0) || !isKnown(header))
            return ElfFunctions::Kind::Broken;
        if (std::find(machines.begin(), machines.end(), header.e_machine) == machines.end())
            return ElfFunctions::Kind::OtherMachine;
        auto segments =
            table<typename Elf::Segment>(m_file, header.e_phoff, header.e_phnum * sizeof(typename Elf::Segment));
        auto sections =
            table<typename Elf::Section>(m_file, header.e_shoff, header.e_shnum * sizeof(typename Elf::Section));
        if (!segments || !sections)
            return ElfFunctions::Kind::Broken;
        m_segments = std::move(*segments);
        m_sections = std::move(*sections);
        return isSymbolsOnly() ? ElfFunctions::Kind::SymbolsOnly : ElfFunctions::Kind::Elf;
    }

    /// As eu-strip -f and objcopy --only-keep-debug make them: all sections are listed, those of code without content.
    bool isSymbolsOnly() const
    {
        const auto hasCode = [&](bool isThere) {
            return std::any_of(m_sections.begin(), m_sections.end(), [&](const auto &section) {
                return (section.sh_flags & SHF_EXECINSTR) != 0 && section.sh_size > 0
                    && (section.sh_type != SHT_NOBITS) == isThere;
            });
        };
        return hasCode(false) && !hasCode(true);
    }

    /// Where programs may find what the file has there; in order.
    std::vector<std::uint64_t> addressesOf(std::uint64_t offset) const
    {
        std::vector<std::uint64_t> addresses;
        for (const auto &segment : m_segments) {
            if (isCode(segment) && offset >= segment.p_offset && offset - segment.p_offset < segment.p_filesz)
                addresses.push_back(offset - segment.p_offset + segment.p_vaddr);
        }
        std::sort(addresses.begin(), addresses.end());
        return addresses;
    }

    /// budget: of symbols that may be looked at still.
    bool haveBeginIn(const typename Elf::Section &section, const std::vector<std::uint64_t> &addresses,
                     std::uint64_t &budget) const
    {
        std::uint64_t left = std::min<std::uint64_t>(section.sh_size / sizeof(typename Elf::Symbol), budget);
        budget -= left;
        std::vector<typename Elf::Symbol> part(std::min<std::uint64_t>(left, 4096));
        for (std::uint64_t offset = section.sh_offset; left > 0; left -= part.size()) {
            part.resize(std::min<std::uint64_t>(left, part.size()));
            const std::size_t size = part.size() * sizeof(typename Elf::Symbol);
            if (!readFully(m_file, part.data(), size, offset))
                return false;
            offset += size;
            const bool isThere = std::any_of(part.begin(), part.end(), [&](const auto &symbol) {
                return isFunction(symbol) && std::binary_search(addresses.begin(), addresses.end(), symbol.st_value);
            });
            if (isThere)
                return true;
        }
        return false;
    }

    static bool isCode(const typename Elf::Segment &segment)
    {
        return segment.p_type == PT_LOAD && (segment.p_flags & PF_X) != 0;
    }

    static bool isFunction(const typename Elf::Symbol &symbol)
    {
        const unsigned type = symbol.st_info & 0xfU;
        return (type == STT_FUNC || type == STT_GNU_IFUNC) && symbol.st_shndx != SHN_UNDEF;
    }

    static ElfFunctions broken() { return {.kind = ElfFunctions::Kind::Broken, .all = {}, .isStripped = false}; }

    static bool isKnown(const typename Elf::Header &header)
    {
        return header.e_phentsize == sizeof(typename Elf::Segment)
            && (header.e_shnum == 0 || header.e_shentsize == sizeof(typename Elf::Section));
    }

    bool addSymbols(std::size_t section)
    {
        const auto &that = m_sections[section];
        if (that.sh_link >= m_sections.size() || that.sh_entsize != sizeof(typename Elf::Symbol))
            return false;
        const auto &texts = m_sections[that.sh_link];
        const auto symbols = table<typename Elf::Symbol>(m_file, that.sh_offset, that.sh_size);
        const auto names = table<char>(m_file, texts.sh_offset, texts.sh_size);
        if (!symbols || !names)
            return false;
        const std::vector<std::uint16_t> versions = versionsOf(section);
        for (std::size_t i = 0; i < symbols->size(); ++i) {
            const bool isOld = i < versions.size() && (versions[i] & hiddenVersion) != 0;
            addSymbol((*symbols)[i], *names, isOld);
        }
        return true;
    }

    void addSymbol(const typename Elf::Symbol &symbol, const std::vector<char> &names, bool isOld)
    {
        const unsigned type = symbol.st_info & 0xfU;
        const unsigned binding = symbol.st_info >> 4U;
        if (!isFunction(symbol) || symbol.st_name >= names.size())
            return;
        const std::optional<std::uint64_t> offset = offsetOf(symbol.st_value);
        const char *name = names.data() + symbol.st_name;
        const std::size_t length = strnlen(name, std::min(names.size() - symbol.st_name, longestName));
        if (offset && length > 0 && length < longestName) {
            m_found.all.push_back({.name = std::string(name, length),
                                   .offset = *offset,
                                   .isGlobal = binding != STB_LOCAL,
                                   .isOld = isOld,
                                   .isChosenAtRun = type == STT_GNU_IFUNC});
        }
    }

    /// Where the file has what programs find at that address; none where that is no code.
    std::optional<std::uint64_t> offsetOf(std::uint64_t address) const
    {
        for (const auto &segment : m_segments) {
            if (isCode(segment) && address >= segment.p_vaddr && address - segment.p_vaddr < segment.p_filesz)
                return address - segment.p_vaddr + segment.p_offset;
        }
        return std::nullopt;
    }

    /// By symbol; empty where there are none.
    std::vector<std::uint16_t> versionsOf(std::size_t symbols) const
    {
        for (const auto &section : m_sections) {
            if (section.sh_type == SHT_GNU_versym && section.sh_link == symbols)
                return table<std::uint16_t>(m_file, section.sh_offset, section.sh_size)
                    .value_or(std::vector<std::uint16_t>());
        }
        return {};
    }

    void removeDoubles()
    {
        // The table for others tells of versions, so what it says comes before the other's.
        const auto order = [](const ElfFunction &a, const ElfFunction &b) {
            return std::tie(a.name, a.offset, b.isOld) < std::tie(b.name, b.offset, a.isOld);
        };
        const auto same = [](const ElfFunction &a, const ElfFunction &b) {
            return a.name == b.name && a.offset == b.offset;
        };
        auto &all = m_found.all;
        std::sort(all.begin(), all.end(), order);
        all.erase(std::unique(all.begin(), all.end(), same), all.end());
    }

    int m_file;
    std::vector<typename Elf::Segment> m_segments;
    std::vector<typename Elf::Section> m_sections;
    ElfFunctions m_found;
};

using Kind = ElfFunctions::Kind;

/// bits: where it is ELF, of which class. Where it can't be read errno says why.
Kind kindOf(int file, unsigned char &bits)
{
    std::array<unsigned char, EI_NIDENT> identity = {};
    errno = 0;
    if (!readFully(file, identity.data(), identity.size(), 0) && errno != 0)
        return Kind::Unreadable;
    if (std::memcmp(identity.data(), ELFMAG, SELFMAG) != 0)
        return Kind::NotElf;
    constexpr unsigned char ownOrder = __BYTE_ORDER == __LITTLE_ENDIAN ? ELFDATA2LSB : ELFDATA2MSB;
    if (identity[EI_DATA] != ownOrder)
        return Kind::OtherMachine;
    bits = identity[EI_CLASS];
    return bits == ELFCLASS64 || bits == ELFCLASS32 ? Kind::Elf : Kind::Broken;
}

} // namespace

ElfFunctions ElfFunctions::read(int file)
{
    unsigned char bits = 0;
    if (const Kind kind = kindOf(file, bits); kind != Kind::Elf)
        return {.kind = kind, .all = {}, .isStripped = false};
    return bits == ELFCLASS64 ? Reader<Elf64>(file).functions() : Reader<Elf32>(file).functions();
}

bool ElfFunctions::haveBeginAt(int file, std::uint64_t offset)
{
    unsigned char bits = 0;
    if (kindOf(file, bits) != Kind::Elf)
        return false;
    return bits == ELFCLASS64 ? Reader<Elf64>(file).haveBeginAt(offset) : Reader<Elf32>(file).haveBeginAt(offset);
}

} // namespace Kerntally
