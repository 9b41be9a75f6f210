#pragma once

#include <QByteArray>

namespace roost::http {

/// Takes the body out of the chunked transfer coding (RFC 9112, 7.1), to the letter: Beast's parser waits on bare line
/// feeds, takes folded trailers, and runs into its own assertion when the last chunk comes in pieces. Extensions and
/// trailers are read over.
class ChunkedBody
{
public:
    enum class Result { More, Complete, Malformed, TooLarge };

    /// extraBytes: what may stand around the chunks in all.
    ChunkedBody(qint64 bodyBytes, qsizetype extraBytes)
        : m_bodyLeft(bodyBytes)
        , m_extraLeft(extraBytes)
    {
    }

    /// Takes bytes off the front of the input, as many as belong to the body.
    Result feed(QByteArrayView &input);

    /// What has been read of the body; it is not kept here.
    QByteArray takeBody() { return std::move(m_body); }

private:
    enum class Place {
        Size,
        BehindSize,
        ExtensionBegin,
        ExtensionName,
        BehindName,
        ValueBegin,
        Value,
        BehindValue,
        Quoted,
        QuotedPair,
        QuotesEnd,
        SizeEnd,
        Data,
        DataReturn,
        DataEnd,
        TrailerBegin,
        TrailerName,
        TrailerValue,
        TrailerEnd,
        LastEnd,
        Complete,
    };

    bool step(char byte);
    bool stepInSizeLine(char byte);
    bool stepInExtension(char byte);
    bool stepInTrailer(char byte);
    bool goOn(bool isSo, Place place);
    bool endItem(char byte);
    bool addDigit(char byte);
    void takeData(QByteArrayView &input);

    Place m_place = Place::Size;
    qint64 m_chunk = 0; ///< bytes of it still to come
    int m_digits = 0;
    qint64 m_bodyLeft;
    qsizetype m_extraLeft;
    QByteArray m_body;
};

} // namespace roost::http
