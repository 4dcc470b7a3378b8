// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/recording/recordingformat.h"
#include "model/recording/varint.h"

#include <QFile>

#include <functional>

/// Writes a recording with a sample a second of two counters: the first has total(s), the second is constant.
inline void writeRecording(const QString &path, int seconds, const std::function<quint64(int)> &total)
{
    using namespace Kerntally;
    using namespace RecordingFormat;
    QByteArray samples;
    appendSignedVarint(samples, 0);
    for (const quint64 number : {quint64{0}, quint64{2}, total(0), quint64{0}, quint64{7}, quint64{0}})
        appendVarint(samples, number);
    for (int i = 1; i <= seconds; ++i) {
        for (const quint64 number :
             {quint64{1'000'000'000}, quint64{0}, quint64{1}, total(i) - total(i - 1), quint64{0}})
            appendVarint(samples, number);
    }
    QByteArray lap;
    appendVarint(lap, 2'000'000'000);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s can't be written", qPrintable(path));
    file.write(fileHead()
               + record(Header,
                        R"({"program":"kerntally","source":"kernel","wall":1700000000000,"offset":0,"counters":[)"
                        R"({"number":1,"id":"syscalls","name":"Syscalls, \"all\"","definition":"Calls."},)"
                        R"({"number":2,"id":"packets","name":"Packets","definition":"Packets."}]})")
               + record(Samples, samples) + record(Marker, lap + "warm")
               + record(RecordingFormat::Alert,
                        R"({"time":3000000000,"counter":1,"quantity":"value","direction":"above","limit":"5",)"
                        R"("value":"6","pid":42,"process":"worker"})"));
}
