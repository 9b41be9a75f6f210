#pragma once

#include <QByteArray>
#include <QString>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <optional>
#include <string_view>

namespace roost::http {

/// Writes JSON from front to back, without a tree of it in memory: for answers that are long or often asked for. The
/// calls have to follow one another as the text does. Not thread-safe.
class JsonWriter
{
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();

    JsonWriter &key(std::u16string_view name);

    JsonWriter &text(const QString &value);
    JsonWriter &integer(qint64 value);
    JsonWriter &number(const std::optional<double> &value); ///< null without one; finite
    JsonWriter &boolean(bool value);
    JsonWriter &null();

    /// What was written so far.
    QByteArray toJson() const { return {m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())}; }

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF16<char16_t>, rapidjson::UTF8<>> m_writer{m_buffer};
};

} // namespace roost::http
