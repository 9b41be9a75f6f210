#include "backend/modules/booking/line_document.h"

#include "backend/http/json_writer.h"

namespace roost {

QByteArray lineDocument(const QList<PriceLine> &lines)
{
    http::JsonWriter json;
    json.beginArray();
    for (const PriceLine &line : lines) {
        json.beginObject();
        json.key(u"kind").text(toName(line.kind));
        json.key(u"name").text(line.name);
        json.key(u"rule").text(toName(line.rule));
        if (line.ruleId)
            json.key(u"rule_id").text(line.ruleId->toString());
        if (line.nights)
            json.key(u"nights").text(line.nights->toSql());
        json.key(u"quantity").integer(line.quantity);
        json.key(u"unit_minor").integer(line.unitAmount.minor());
        json.key(u"amount_minor").integer(line.amount.minor());
        json.endObject();
    }
    json.endArray();
    return json.toJson();
}

QList<PriceRuleId> rulesOf(const QList<PriceLine> &lines)
{
    QList<PriceRuleId> rules;
    for (const PriceLine &line : lines) {
        if (line.ruleId && !rules.contains(*line.ruleId))
            rules.append(*line.ruleId);
    }
    return rules;
}

} // namespace roost
