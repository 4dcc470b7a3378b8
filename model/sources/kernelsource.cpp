// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/kernelsource.h"

#include "bpf/memory/kernelnotices.h"
#include "bpf/programs/causesprogram.h"
#include "bpf/programs/loader.h"
#include "model/base/clock.h"
#include "model/base/loadfailure.h"
#include "model/base/sandbox.h"
#include "model/causes/causefeed.h"

#include <QPromise>
#include <QThreadPool>

#include <exception>
#include <stdexcept>
#include <utility>

namespace Kerntally {

namespace {

/// A program of this process's own, which is there at once.
class OwnCauses : public CauseFeed
{
public:
    explicit OwnCauses(std::unique_ptr<CausesProgram> program)
        : m_program(std::move(program))
        , m_begin(monotonicNow())
    {
    }

    bool seesProcesses() const override { return !isInPidNamespace(); }
    qint64 begin() const override { return m_begin; }
    void read(const Tell &tell) const override { readMap(m_program->map(), tell); }
    quint64 missed() override { return m_program->missed(); }

private:
    std::unique_ptr<CausesProgram> m_program;
    qint64 m_begin;
};

} // namespace

KernelSource::KernelSource(QObject *parent)
    : KernelSource(Scope(), parent)
{
}

KernelSource::KernelSource(Scope scope, QObject *parent)
    : KernelSource(std::move(scope), {}, parent)
{
}

KernelSource::KernelSource(Scope scope, const TaskRights &rights, QObject *parent)
    : CounterSource(parent)
    , m_scope(std::move(scope))
    , m_rights(rights)
{
    connect(&m_opening, &QFutureWatcherBase::finished, this, [this] { receive(*m_opening.result()); });
}

KernelSource::~KernelSource() = default;

void KernelSource::open()
{
    receive(*ask(m_scope, m_rights));
}

void KernelSource::openInBackground()
{
    using Promise = QPromise<std::shared_ptr<Answer>>;
    const auto promise = std::make_shared<Promise>();
    m_opening.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, scope = m_scope, rights = m_rights] {
        promise->start();
        promise->addResult(ask(scope, rights));
        promise->finish();
    });
}

std::shared_ptr<KernelSource::Answer> KernelSource::ask(const Scope &scope, const TaskRights &rights)
{
    auto answer = std::make_shared<Answer>();
    try {
        answer->loader = std::make_unique<Loader>(scope, rights);
    } catch (const LoadError &error) {
        answer->failure = failureOf(error);
    } catch (const std::exception &error) {
        answer->failure = failureOf(error);
    }
    return answer;
}

void KernelSource::receive(Answer &answer)
{
    if (!answer.loader) {
        emit failed(answer.failure);
        return;
    }
    try {
        const SessionDescriptors maps = answer.loader->descriptors();
        setStore(
            std::make_shared<CounterStore>(SessionMemory::map(maps), std::make_unique<KernelNotices>(maps.notices)));
    } catch (const std::exception &error) {
        emit failed(failureOf(error));
        return;
    }
    m_loader = std::move(answer.loader);
    emit opened();
}

void KernelSource::remove(int counter)
{
    store()->setCounted(counter, false);
    m_loader->release(static_cast<unsigned>(counter));
    undefine(counter);
}

void KernelSource::count(int counter, const EventSpec &event)
{
    try {
        m_loader->count(event.request, static_cast<unsigned>(counter));
    } catch (const LoadError &error) {
        throw SourceError(explanation(error));
    } catch (const std::logic_error &error) {
        throw SourceError(QString::fromUtf8(error.what()));
    }
    store()->setCounted(counter, true);
}

std::unique_ptr<CauseWatch> KernelSource::noteCauses(int counter, CauseWatch::By by)
{
    try {
        auto program = m_loader->noteCauses(static_cast<unsigned>(counter), CauseWatch::partsOf(by));
        return std::make_unique<CauseWatch>(by, std::make_unique<OwnCauses>(std::move(program)));
    } catch (const LoadError &error) {
        throw SourceError(explanation(error));
    } catch (const std::invalid_argument &) {
        throw SourceError(by == CauseWatch::By::Syscall
                              ? tr("Only events of system calls can be told apart by system call.")
                              : tr("There is no such counter."));
    }
}

quint64 KernelSource::missed() const
{
    return m_loader ? m_loader->missed() : 0;
}

int KernelSource::joinProgram() const
{
    return m_loader->joinProgram();
}

qint64 KernelSource::joined() const
{
    return static_cast<qint64>(m_loader->joined());
}

quint64 KernelSource::departed() const
{
    return m_loader->departed();
}

} // namespace Kerntally
