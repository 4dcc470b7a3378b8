// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/madeelf.h"

#include <cstring>
#include <elf.h>

QByteArray elfOfTables(quint64 tableSize, int segments)
{
    constexpr int sections = 0xfe00;
    Elf64_Ehdr header = {};
    std::memcpy(header.e_ident, ELFMAG, SELFMAG);
    header.e_ident[EI_CLASS] = ELFCLASS64;
    header.e_ident[EI_DATA] = ELFDATA2LSB;
#if defined(__x86_64__)
    header.e_machine = EM_X86_64;
#else
    header.e_machine = EM_AARCH64;
#endif
    header.e_phentsize = sizeof(Elf64_Phdr);
    header.e_phnum = static_cast<Elf64_Half>(segments);
    header.e_phoff = sizeof(header);
    header.e_shentsize = sizeof(Elf64_Shdr);
    header.e_shnum = sections;
    header.e_shoff = header.e_phoff + sizeof(Elf64_Phdr) * header.e_phnum;
    Elf64_Phdr code = {};
    code.p_type = PT_LOAD;
    code.p_flags = PF_X;
    code.p_filesz = ~0ULL;
    Elf64_Shdr table = {};
    table.sh_type = SHT_SYMTAB;
    table.sh_entsize = sizeof(Elf64_Sym);
    table.sh_size = tableSize;
    QByteArray file(reinterpret_cast<const char *>(&header), sizeof(header));
    for (int i = 0; i < segments; ++i)
        file.append(reinterpret_cast<const char *>(&code), sizeof(code));
    for (int i = 0; i < sections; ++i)
        file.append(reinterpret_cast<const char *>(&table), sizeof(table));
    return file;
}
