#include "backend/http/json_writer.h"

namespace roost::http {

JsonWriter &JsonWriter::beginObject()
{
    m_writer.StartObject();
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_writer.EndObject();
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    m_writer.StartArray();
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_writer.EndArray();
    return *this;
}

JsonWriter &JsonWriter::key(std::u16string_view name)
{
    m_writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    return *this;
}

JsonWriter &JsonWriter::text(const QString &value)
{
    m_writer.String(reinterpret_cast<const char16_t *>(value.utf16()), static_cast<rapidjson::SizeType>(value.size()));
    return *this;
}

JsonWriter &JsonWriter::integer(qint64 value)
{
    m_writer.Int64(value);
    return *this;
}

JsonWriter &JsonWriter::number(const std::optional<double> &value)
{
    if (!value)
        return null();
    m_writer.Double(*value);
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    m_writer.Bool(value);
    return *this;
}

JsonWriter &JsonWriter::null()
{
    m_writer.Null();
    return *this;
}

} // namespace roost::http
