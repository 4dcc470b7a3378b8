// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace Kerntally {

/// One function of a program or library.
struct ElfFunction
{
    std::string name;
    std::uint64_t offset = 0;   ///< of its first instruction, in the file
    bool isGlobal = false;      ///< others can call it by its name
    bool isOld = false;         ///< kept for programs that were built with an older version of the library
    bool isChosenAtRun = false; ///< chooses one of several implementations (IFUNC), and isn't one itself
};

/// The functions of an ELF file. The file may be hostile: every offset, size and count in it is checked. libelf is not used
/// since it bounds neither time nor memory.
struct ElfFunctions
{
    enum class Kind {
        Elf,
        Unreadable, ///< errno says why
        NotElf,
        OtherMachine, ///< a program of another architecture than this one
        SymbolsOnly,  ///< the names of another file's functions, apart from their code (a debug file)
        Broken,       ///< its headers contradict each other or the file's size
    };

    /// file: open for reading; its position doesn't matter and isn't changed.
    static ElfFunctions read(int file);
    /// Whether a function begins at that offset of the file. Reads at most some 64 MiB, whatever the file contains.
    static bool haveBeginAt(int file, std::uint64_t offset);

    Kind kind = Kind::Elf;
    std::vector<ElfFunction> all; ///< no doubles
    bool isStripped = false;      ///< it names those only that other files may use
};

} // namespace Kerntally
