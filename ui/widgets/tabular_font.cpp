#include "ui/widgets/tabular_font.h"

#include <QFontDatabase>
#include <QRawFont>
#include <QtEndian>

#include <array>

namespace roost::ui {

namespace {

constexpr std::array weights{QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold};

/// Tables of an OpenType font; those that a font does not have are left out of the copy.
constexpr std::array<const char *, 17> tableTags{"CFF ", "CFF2", "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "cvt ", "fpgm",
                                                 "glyf", "head", "hhea", "hmtx", "loca", "maxp", "post", "prep"};

void append16(QByteArray &data, int value)
{
    const auto big = qToBigEndian(static_cast<quint16>(value));
    data.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void append32(QByteArray &data, qsizetype value)
{
    const auto big = qToBigEndian(static_cast<quint32>(value));
    data.append(reinterpret_cast<const char *>(&big), sizeof big);
}

int read16(const QByteArray &data, qsizetype at)
{
    return at + 2 <= data.size() ? qFromBigEndian<quint16>(data.constData() + at) : 0;
}

/// Renames the feature "tnum" to "rclt", which is on by definition. False when the font has none.
bool turnTabularFiguresOn(QByteArray &substitutions)
{
    constexpr qsizetype featureListField = 6;
    constexpr qsizetype recordSize = 6;
    const qsizetype list = read16(substitutions, featureListField);
    const int count = read16(substitutions, list);
    bool isFound = false;
    for (int index = 0; index < count; ++index) {
        const qsizetype record = list + 2 + index * recordSize;
        if (substitutions.mid(record, 4) == "tnum") {
            substitutions.replace(record, 4, "rclt");
            isFound = true;
        }
    }
    return isFound;
}

/// The table "name" with family and style alone: Windows, Unicode, English. Qt tells fonts of a family apart by the
/// style's name.
QByteArray nameTable(const QString &family, const QString &style)
{
    const QList<std::pair<int, QString>> names{{1, family}, {2, style}, {4, family + QLatin1Char(' ') + style}};
    QByteArray records;
    QByteArray strings;
    for (const auto &[id, text] : names) {
        QByteArray encoded;
        for (const QChar character : text)
            append16(encoded, character.unicode());
        for (const int field : {3, 1, 0x409, id, static_cast<int>(encoded.size()), static_cast<int>(strings.size())})
            append16(records, field);
        strings += encoded;
    }
    QByteArray table;
    append16(table, 0);
    append16(table, static_cast<int>(names.size()));
    append16(table, static_cast<int>(6 + records.size()));
    return table + records + strings;
}

/// An OpenType file of these tables, which are sorted by tag. Checksums are left out: no reader of Qt's checks them.
QByteArray fontFile(const QMap<QByteArray, QByteArray> &tables)
{
    constexpr qsizetype headerSize = 12;
    constexpr qsizetype recordSize = 16;
    QByteArray header(tables.contains("CFF ") ? QByteArray("OTTO", 4) : QByteArray("\0\1\0\0", 4));
    append16(header, static_cast<int>(tables.size()));
    header.append(6, '\0');

    QByteArray body;
    const qsizetype bodyStart = headerSize + recordSize * tables.size();
    for (auto table = tables.cbegin(); table != tables.cend(); ++table) {
        header += table.key();
        append32(header, 0);
        append32(header, bodyStart + body.size());
        append32(header, table->size());
        body += *table;
        body.append((4 - body.size() % 4) % 4, '\0');
    }
    return header + body;
}

bool registerCopy(const QString &family, QFont::Weight weight, const QString &copyFamily)
{
    QFont font(family);
    font.setWeight(weight);
    const auto original = QRawFont::fromFont(font);
    QMap<QByteArray, QByteArray> tables;
    for (const auto *tag : tableTags) {
        const auto table = original.fontTable(tag);
        if (!table.isEmpty())
            tables.insert(tag, table);
    }
    if (!turnTabularFiguresOn(tables["GSUB"]))
        return false;
    tables.insert("name", nameTable(copyFamily, original.styleName()));
    return QFontDatabase::addApplicationFontFromData(fontFile(tables)) >= 0;
}

} // namespace

QString tabularFamily(const QString &family)
{
    if (!QFontDatabase::hasFamily(family))
        return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    const QString copyFamily = family + QStringLiteral(" Tabular");
    if (QFontDatabase::hasFamily(copyFamily))
        return copyFamily;
    for (const auto weight : weights) {
        if (!registerCopy(family, weight, copyFamily))
            return family;
    }
    return copyFamily;
}

QFont::Weight tabularWeight(int weight)
{
    return *std::min_element(weights.begin(), weights.end(), [weight](QFont::Weight left, QFont::Weight right) {
        return std::abs(left - weight) < std::abs(right - weight);
    });
}

} // namespace roost::ui
