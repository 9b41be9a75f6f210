#pragma once

#include "backend/database/idempotency_store.h"
#include "backend/http/idempotency_store.h"

namespace roost {

/// The store of the database as http asks for it.
http::IdempotencyStore idempotentAnswers(IdempotencyStore &store);

} // namespace roost
