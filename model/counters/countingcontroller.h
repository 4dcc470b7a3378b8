// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/counters/sourcechoice.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace Kerntally {

class EventSelection;
class CounterModel;

/// The life of the source that a program counts with: it is opened, counts, ends by itself, and another one goes on in
/// its place. Fills the model with the chosen events, and empties it. Lives in one thread, which runs an event loop.
class CountingController : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,    ///< nothing is counted: nothing was asked for yet, or it failed
        Opening, ///< and waiting, perhaps for a password
        Counting,
        Stopped,  ///< the source has ended; the counters keep their last values
        Resuming, ///< the same, while another source is being opened
    };
    Q_ENUM(State)

    /// Makes a source that is not open yet: SourceChoice::make(), but for tests.
    using SourceFactory = std::function<std::unique_ptr<CounterSource>(const SourceChoice &choice, const Scope &scope)>;
    /// Whose events count, asked for each time that a source is made. Throws UnknownName.
    using AskScope = std::function<Scope()>;
    /// Whether a failure is worth another try, since something was done about it: a password agent was started, say.
    using RetryPolicy = std::function<bool(const SourceFailure &failure)>;

    /// The model and the events are borrowed, and have to live longer.
    CountingController(SourceFactory factory, AskScope askScope, CounterModel *model, EventSelection *events,
                       QObject *parent = nullptr);
    ~CountingController() override;

    /// Without one, no failure is.
    void setRetryPolicy(const RetryPolicy &policy);

    /// Opens a source in the background, in place of the one before. Answers with opening(), and with opened() or
    /// failed().
    void start(const SourceChoice &choice);
    /// The same with the source that was asked for last. Does nothing where none was.
    void restart();
    /// Where it has stopped: answers with resuming(), and with resumed() or stopped() again.
    void resume();
    /// Gives up opening or counting; failed() says so.
    void cancel();
    /// The user doesn't want to answer a question for a password: takes back what waits for it, and what is counted
    /// already goes on.
    void takeBack();
    /// Ends counting. The model is empty afterwards.
    void stop();
    /// Asks that alerts tell of everybody's processes. Answers with traceAnswered(). Does nothing unless a source is
    /// open.
    void askToTrace();

    State state() const { return m_state; }
    /// As last asked for, whether it counts or not. None: start() was not called yet.
    const std::optional<SourceChoice> &choice() const { return m_choice; }
    /// The source in use; may be null, or not open.
    CounterSource *source() const { return m_source.get(); }
    /// Chosen events that can't be counted, and why.
    const QStringList &problems() const { return m_problems; }
    /// Of the chosen kind, or of the one that counts real events here where that is none of these. Not open yet.
    std::unique_ptr<CounterSource> makeReal(const Scope &scope) const;
    /// Whether a failure is worth another try.
    bool mayRetry(const SourceFailure &failure) const;

signals:
    /// Another source was asked for.
    void choiceChanged();
    void opening();
    /// All counters are in the model.
    void opened();
    void failed(const Kerntally::SourceFailure &failure);
    /// The source has ended by itself, or resuming failed.
    void stopped(const Kerntally::SourceFailure &failure);
    void resuming();
    void resumed();
    /// Counting was ended from here.
    void closed();
    /// Which open source counts; null: none does any more. It is gone soon after that.
    void sourceChanged(Kerntally::CounterSource *source);
    /// problems() has got longer.
    void problemsChanged();
    void traceAnswered(const std::optional<Kerntally::SourceFailure> &refusal);

private:
    std::unique_ptr<CounterSource> make();
    void listen();
    void onOpened();
    void onResumed();
    void onFailed(const SourceFailure &failure);
    void onResumeFailed(const SourceFailure &failure);
    void onTraceAnswered(const std::optional<SourceFailure> &refusal);
    void onRefused(const QString &name, const QString &why, bool wasAsked);

    SourceFactory m_factory;
    AskScope m_askScope;
    RetryPolicy m_retryPolicy;
    CounterModel *m_model;
    EventSelection *m_events;
    State m_state = State::Idle;
    std::optional<SourceChoice> m_choice;
    std::unique_ptr<CounterSource> m_source;
    std::unique_ptr<CounterSource> m_next; ///< while resuming
    QStringList m_problems;
};

} // namespace Kerntally
