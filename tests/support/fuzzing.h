// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// How many inputs a fuzzer draws, and from which seed: KERNTALLY_FUZZ_INPUTS and KERNTALLY_FUZZ_SEED. A few thousand
/// are to see that it works; the million is for AddressSanitizer.
struct Fuzzing
{
    quint64 inputs = number("KERNTALLY_FUZZ_INPUTS", 4000);
    quint64 seed = number("KERNTALLY_FUZZ_SEED", 1);

private:
    static quint64 number(const char *name, quint64 otherwise)
    {
        bool isNumber = false;
        const quint64 value = qgetenv(name).toULongLong(&isNumber);
        return isNumber ? value : otherwise;
    }
};
