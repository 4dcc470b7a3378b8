// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

struct btf;

namespace Kerntally {

/// One number (or text) within the keys or the values of a BPF map.
struct MapField
{
    std::string name; ///< its way there: "packets", "by_cpu[3].drops"; empty: it is all there is
    std::size_t bit = 0;
    unsigned bits = 0; ///< 1 to 64; of text: of all of it
    bool isSigned = false;
    bool isText = false;
    std::uint32_t names = 0; ///< the BTF type of an enumeration, whose numbers have names; 0: they don't
};

/// What there is in the keys or the values of a BPF map.
struct MapFields
{
    static constexpr std::size_t most = 4096;

    /// From BTF, which may be hostile: it is checked, and no field lies past `size` bytes. A section of global data gets the
    /// names of its variables.
    static MapFields of(const btf *types, std::uint32_t type, std::size_t size);
    /// Without BTF: whole words, or nothing if the size isn't a multiple of one.
    static MapFields plain(std::size_t size);

    std::vector<MapField> all;
    std::size_t others = 0; ///< fields left out: no numbers, or more than the maximum
    bool isSection = false; ///< of global data: each field is a variable, or a part of one
};

/// Sign-extended where it has a sign. The field has to lie within the bytes.
std::uint64_t readField(std::span<const std::byte> bytes, const MapField &field);
/// Whether it can hold the number; if not, nothing is written.
bool writeField(std::span<std::byte> bytes, const MapField &field, std::uint64_t number);
/// All its bits to zero.
void clearField(std::span<std::byte> bytes, const MapField &field);
/// Bytes of which nothing is known as the text that they are, padded with zeros; empty where they are none, or so short
/// that a number may look the same.
std::string plainText(std::span<const std::byte> bytes);
/// The field as users read and type it: a number, an enumerator's name, or the text. Empty if it has no such form.
std::string fieldText(const btf *types, std::span<const std::byte> bytes, const MapField &field);

} // namespace Kerntally
