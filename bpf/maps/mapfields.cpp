// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/maps/mapfields.h"

#include <bpf/btf.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <string_view>

namespace Kerntally {

namespace {

constexpr unsigned deepest = 32;
constexpr std::size_t mostVisited = 4 * MapFields::most;
constexpr unsigned byteBits = 8;
constexpr unsigned wordBits = 64;

/// Walks through a type and lists the numbers in it.
class Walk
{
public:
    Walk(const btf *types, std::size_t size, MapFields &fields)
        : m_types(types)
        , m_bits(size * byteBits)
        , m_fields(fields)
    {
    }

    /// bits: of a bit-field; 0: all of the type.
    void visit(std::uint32_t id, const std::string &name, std::size_t bit, unsigned bits, unsigned depth)
    {
        if (++m_visited > mostVisited || depth > deepest)
            return leaveOut();
        id = bare(id);
        const btf_type *const type = id == 0 ? nullptr : btf__type_by_id(m_types, id);
        if (!type)
            return leaveOut();
        switch (btf_kind(type)) {
        case BTF_KIND_INT:
            return visitInteger(type, name, bit, bits);
        case BTF_KIND_ENUM:
        case BTF_KIND_ENUM64:
            return add({.name = name,
                        .bit = bit,
                        .bits = bits != 0 ? bits : bitsOf(type),
                        .isSigned = btf_kflag(type),
                        .names = id});
        case BTF_KIND_STRUCT:
        case BTF_KIND_UNION:
            return visitMembers(type, name, bit, depth);
        case BTF_KIND_ARRAY:
            return visitElements(type, name, bit, depth);
        case BTF_KIND_DATASEC:
            return visitVariables(type, bit, depth);
        default:
            return leaveOut();
        }
    }

private:
    void leaveOut() { ++m_fields.others; }

    void add(MapField field)
    {
        const bool isWhole = field.bits > 0 && field.bit <= m_bits && field.bits <= m_bits - field.bit;
        if (!isWhole || (!field.isText && field.bits > wordBits) || m_fields.all.size() >= MapFields::most)
            return leaveOut();
        m_fields.all.push_back(std::move(field));
    }

    /// Without what only says how it may be used. A ring of those is none.
    std::uint32_t bare(std::uint32_t id) const
    {
        for (unsigned steps = 0; steps < deepest; ++steps) {
            const btf_type *const type = btf__type_by_id(m_types, id);
            if (!type || !(btf_is_mod(type) || btf_is_typedef(type)))
                return id;
            id = type->type;
        }
        return 0;
    }

    static unsigned bitsOf(const btf_type *type)
    {
        return type->size <= sizeof(std::uint64_t) ? type->size * byteBits : 0;
    }

    const char *nameOf(std::uint32_t offset) const
    {
        const char *const name = btf__name_by_offset(m_types, offset);
        return name ? name : "";
    }

    void visitInteger(const btf_type *type, const std::string &name, std::size_t bit, unsigned bits)
    {
        if (bits == 0) { // older compilers keep a bit-field's size in a type of its own
            const unsigned own = btf_int_bits(type);
            bits = own < type->size * byteBits ? own : bitsOf(type);
            bit += btf_int_offset(type);
        }
        add({.name = name, .bit = bit, .bits = bits, .isSigned = (btf_int_encoding(type) & BTF_INT_SIGNED) != 0});
    }

    void visitMembers(const btf_type *type, const std::string &name, std::size_t bit, unsigned depth)
    {
        // The kernel's own things in a value: never shown to anybody.
        constexpr std::string_view kernels = "bpf_";
        const std::string_view typeName = nameOf(type->name_off);
        if (typeName.starts_with(kernels) && (typeName == "bpf_spin_lock" || typeName == "bpf_timer"))
            return leaveOut();
        const btf_member *const members = btf_members(type);
        for (__u16 i = 0; i < btf_vlen(type); ++i) {
            const std::string_view own = nameOf(members[i].name_off);
            std::string path = name;
            if (!own.empty())
                path.append(path.empty() ? "" : ".").append(own);
            visit(members[i].type, path, bit + btf_member_bit_offset(type, i), btf_member_bitfield_size(type, i),
                  depth + 1);
        }
    }

    void visitElements(const btf_type *type, const std::string &name, std::size_t bit, unsigned depth)
    {
        const struct btf_array *const array = btf_array(type);
        const std::uint32_t id = bare(array->type);
        const btf_type *const element = id == 0 ? nullptr : btf__type_by_id(m_types, id);
        const __s64 size = element ? btf__resolve_size(m_types, id) : 0;
        if (size <= 0)
            return leaveOut();
        const std::size_t step = static_cast<std::size_t>(size) * byteBits;
        if (btf_is_int(element) && size == 1 && std::string_view(nameOf(element->name_off)) == "char") {
            return add(
                {.name = name,
                 .bit = bit,
                 .bits = static_cast<unsigned>(std::min<std::size_t>(array->nelems, m_bits / byteBits)) * byteBits,
                 .isText = true});
        }
        for (__u32 i = 0; i < array->nelems; ++i) {
            if (bit + i * step >= m_bits || m_visited > mostVisited || m_fields.all.size() >= MapFields::most) {
                m_fields.others += array->nelems - i;
                return;
            }
            visit(id, name + '[' + std::to_string(i) + ']', bit + i * step, 0, depth + 1);
        }
    }

    void visitVariables(const btf_type *type, std::size_t bit, unsigned depth)
    {
        m_fields.isSection = depth == 0;
        const btf_var_secinfo *const variables = btf_var_secinfos(type);
        for (__u16 i = 0; i < btf_vlen(type); ++i) {
            const btf_type *const variable = btf__type_by_id(m_types, variables[i].type);
            if (!variable || !btf_is_var(variable))
                leaveOut();
            else
                visit(variable->type, nameOf(variable->name_off), bit + std::size_t{variables[i].offset} * byteBits, 0,
                      depth + 1);
        }
    }

    const btf *m_types;
    std::size_t m_bits;
    MapFields &m_fields;
    std::size_t m_visited = 0;
};

/// The name that an enumeration has for a number; empty: none.
std::string nameOfNumber(const btf *types, std::uint32_t id, std::uint64_t number)
{
    const btf_type *const type = types ? btf__type_by_id(types, id) : nullptr;
    const __u16 count = type ? btf_vlen(type) : __u16{0};
    const auto text = [&](__u32 offset) {
        const char *const name = btf__name_by_offset(types, offset);
        return std::string(name ? name : "");
    };
    for (__u16 i = 0; i < count; ++i) {
        if (btf_is_enum64(type)) {
            const struct btf_enum64 &that = btf_enum64(type)[i];
            if (btf_enum64_value(&that) == number)
                return text(that.name_off);
        } else if (btf_is_enum(type)) {
            const struct btf_enum &that = btf_enum(type)[i];
            const bool isSigned = btf_kflag(type);
            const auto value = isSigned ? static_cast<std::uint64_t>(std::int64_t{that.val})
                                        : std::uint64_t{static_cast<std::uint32_t>(that.val)};
            if (value == number)
                return text(that.name_off);
        }
    }
    return {};
}

/// Letters and digits, and what can't be taken for more than text in the name of an entry.
bool isPlain(char letter)
{
    constexpr std::string_view special = "[],\"";
    return letter > ' ' && letter <= '~' && special.find(letter) == std::string_view::npos;
}

/// Where bit `index` of a field, the lowest first, lies in memory.
struct Place
{
    std::size_t byte;
    unsigned shift;
};

Place placeOf(const MapField &field, unsigned index)
{
    if constexpr (std::endian::native == std::endian::little) {
        const std::size_t at = field.bit + index;
        return {at / byteBits, static_cast<unsigned>(at % byteBits)};
    } else {
        const std::size_t at = field.bit + field.bits - 1 - index;
        return {at / byteBits, static_cast<unsigned>(byteBits - 1 - at % byteBits)};
    }
}

bool isOfBytes(const MapField &field)
{
    return field.bit % byteBits == 0 && (field.bits == 8 || field.bits == 16 || field.bits == 32 || field.bits == 64);
}

template<typename Number>
std::uint64_t readAs(const std::byte *from)
{
    Number number = 0;
    std::memcpy(&number, from, sizeof number);
    return static_cast<std::uint64_t>(number);
}

/// Empty where it isn't plain, or something follows its end.
std::string paddedText(std::span<const std::byte> bytes)
{
    std::string text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    const std::size_t end = std::min(text.find('\0'), text.size());
    const bool isPadded = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(),
                                      [](char letter) { return letter == '\0'; });
    text.resize(end);
    return isPadded && std::all_of(text.begin(), text.end(), isPlain) ? text : std::string();
}

} // namespace

MapFields MapFields::of(const btf *types, std::uint32_t type, std::size_t size)
{
    MapFields fields;
    Walk(types, size, fields).visit(type, {}, 0, 0, 0);
    return fields;
}

MapFields MapFields::plain(std::size_t size)
{
    MapFields fields;
    if (size == 1 || size == 2 || size == 4 || size == 8) {
        fields.all.push_back({.name = {}, .bit = 0, .bits = static_cast<unsigned>(size) * byteBits});
        return fields;
    }
    const std::size_t width = size % sizeof(std::uint64_t) == 0 ? sizeof(std::uint64_t) : sizeof(std::uint32_t);
    if (size % width != 0) {
        fields.others = 1;
        return fields;
    }
    for (std::size_t i = 0; i < size / width && i < most; ++i) {
        fields.all.push_back({.name = "word" + std::to_string(i),
                              .bit = i * width * byteBits,
                              .bits = static_cast<unsigned>(width) * byteBits});
    }
    fields.others = size / width - fields.all.size();
    return fields;
}

std::uint64_t readField(std::span<const std::byte> bytes, const MapField &field)
{
    if (isOfBytes(field)) {
        const std::byte *const from = bytes.subspan(field.bit / byteBits, field.bits / byteBits).data();
        switch (field.bits) {
        case 8:
            return field.isSigned ? readAs<std::int8_t>(from) : readAs<std::uint8_t>(from);
        case 16:
            return field.isSigned ? readAs<std::int16_t>(from) : readAs<std::uint16_t>(from);
        case 32:
            return field.isSigned ? readAs<std::int32_t>(from) : readAs<std::uint32_t>(from);
        default:
            return readAs<std::uint64_t>(from);
        }
    }
    std::uint64_t number = 0;
    for (unsigned i = 0; i < field.bits; ++i) {
        const Place place = placeOf(field, i);
        const auto bit = std::to_integer<std::uint64_t>(bytes[place.byte] >> place.shift) & 1U;
        number |= bit << i;
    }
    if (field.isSigned && field.bits > 0 && field.bits < wordBits && (number >> (field.bits - 1) & 1U) != 0)
        number |= ~std::uint64_t{0} << field.bits;
    return number;
}

bool writeField(std::span<std::byte> bytes, const MapField &field, std::uint64_t number)
{
    const unsigned room = field.isSigned ? field.bits - 1 : field.bits; // negative ones are not written
    if (room < wordBits && number >> room != 0)
        return false;
    for (unsigned i = 0; i < field.bits; ++i) {
        const Place place = placeOf(field, i);
        const std::byte mask = std::byte{1} << place.shift;
        bytes[place.byte] = (number >> i & 1U) != 0 ? bytes[place.byte] | mask : bytes[place.byte] & ~mask;
    }
    return true;
}

void clearField(std::span<std::byte> bytes, const MapField &field)
{
    for (unsigned i = 0; i < field.bits; ++i) {
        const Place place = placeOf(field, i);
        bytes[place.byte] &= ~(std::byte{1} << place.shift);
    }
}

std::string plainText(std::span<const std::byte> bytes)
{
    constexpr std::size_t fewest = 2;
    std::string text = paddedText(bytes);
    return text.size() < fewest ? std::string() : text;
}

std::string fieldText(const btf *types, std::span<const std::byte> bytes, const MapField &field)
{
    if (field.isText)
        return paddedText(bytes.subspan(field.bit / byteBits, field.bits / byteBits));
    const std::uint64_t number = readField(bytes, field);
    std::string name = field.names != 0 ? nameOfNumber(types, field.names, number) : std::string();
    if (!name.empty())
        return name;
    return field.isSigned ? std::to_string(static_cast<std::int64_t>(number)) : std::to_string(number);
}

} // namespace Kerntally
