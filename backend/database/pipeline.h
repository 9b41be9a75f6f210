#pragma once

#include "backend/database/answer.h"
#include "backend/database/sql_value.h"

#include <functional>
#include <unordered_map>
#include <vector>

struct pg_conn;

namespace roost {

/// Statements on their way to the server, in libpq's pipeline mode: those whose answer nobody waits for travel with the
/// next one that somebody does, so that a transaction costs as many round trips as it has questions.
///
/// Every statement is prepared at its first use, in the same round trip, and is known by its text from then on. Belongs
/// to the thread of its connection, which outlives it.
class Pipeline
{
public:
    /// What has to be true of a statement's outcome.
    enum class Expect {
        Anything,
        OneRow, ///< written: none is NotFound, more are a bug (std::logic_error)
    };

    using AnswerPointer = std::shared_ptr<const Answer>;

    /// Shown an answer as soon as it is there; what it throws is the statement's failure.
    using Check = std::function<void(const AnswerPointer &)>;

    /// Of the last statement that was pushed.
    struct Outcome
    {
        AnswerPointer answer{};
        qsizetype written = 0;
    };

    /// connection: open, and not this class's own.
    explicit Pipeline(pg_conn *connection);

    /// A literal text with `?` for each argument. finish() puts the answer into `slot`, where one is given.
    void push(const char *sql, const SqlValues &arguments, Expect expect, std::shared_ptr<AnswerPointer> slot = {},
              Check check = {});

    /// A command that is not worth preparing: BEGIN, COMMIT, ROLLBACK.
    void pushCommand(const char *sql);

    /// Waits for all that was pushed. Throws the first failure, as in sql_errors.h; what was pushed behind it was not
    /// done.
    Outcome finish();

    /// Ends pipeline mode until the next push, for what does not work in it. Nothing is under way.
    void leave();

    bool isEmpty() const { return m_pending.empty(); }

    /// Whether something is under way whose outcome may still be refused.
    bool expectsSomething() const { return m_expects; }

private:
    struct Statement
    {
        QByteArray name{};
        std::shared_ptr<const Answer::Columns> columns{};
        bool isPrepared = false;
    };
    using Statements = std::unordered_map<QByteArray, Statement>;

    struct Pending
    {
        const char *sql = nullptr;
        Statements::value_type *statement = nullptr; ///< none: a command
        bool isPreparation = false;
        Expect expect = Expect::Anything;
        std::shared_ptr<AnswerPointer> slot{};
        Check check{};
    };

    using ResultPointer = Answer::ResultPointer;

    void enter();
    Statements::value_type &prepared(const char *sql);
    Statements::value_type &preparedByText(const char *sql);
    void requireSent(int sent, const char *sql);
    ResultPointer takeResult(const Pending &pending);
    Outcome outcomeOf(const Pending &pending, ResultPointer result);
    void forgetUnprepared(const std::vector<Pending> &batch);

    pg_conn *m_connection;
    Statements m_statements;
    std::unordered_map<const char *, Statements::value_type *> m_byAddress; ///< some of them
    std::vector<Pending> m_pending;
    quint64 m_preparations = 0;
    bool m_expects = false;
};

} // namespace roost
