#pragma once

#include "tests/contract/contract_server.h"

#include <functional>
#include <optional>

namespace roost::test {

/// A request, ready to be sent.
struct Call
{
    QString target{};
    std::optional<QJsonObject> body{};
    HttpHeaders headers{};
    QByteArray text{}; ///< a body that is not JSON; its type is among the headers
};

/// How to call an operation, and the status that it answers: a success, but for what only a provider can sign.
struct Example
{
    Account account = Account::Nobody;
    int status = 200;
    std::function<Call(ContractServer &)> prepare{}; ///< makes what the call needs: a property, a booking
};

/// An example of every operation of the contract, by operationId.
const std::map<QString, Example> &examples();

/// Sends a call as its example's account would.
Answer send(ContractServer &server, Account account, const QByteArray &method, const Call &call);

} // namespace roost::test
