// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Number of a fuzzer's inputs and its seed: KERNTALLY_FUZZ_INPUTS and KERNTALLY_FUZZ_SEED. The default shows that the
/// fuzzer works; a million are for AddressSanitizer.
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
