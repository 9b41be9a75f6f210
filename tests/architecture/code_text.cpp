#include "tests/architecture/code_text.h"

#include <QRegularExpression>

namespace roost::architecture {

QString withoutComments(const QString &code)
{
    // Strings are matched too, so that a // inside one is not taken for a comment.
    static const QRegularExpression pattern(QStringLiteral(R"re(R"(?<tag>\w*)\(.*?\)\k<tag>")re"
                                                           R"re(|"(?:[^"\\\n]|\\.)*")re"
                                                           R"re(|(?<!\w)'(?:[^'\\\n]|\\.)+')re"
                                                           R"re(|(?<comment>//[^\n]*|/\*.*?\*/))re"),
                                            QRegularExpression::DotMatchesEverythingOption);
    QString result = code;
    for (auto matches = pattern.globalMatch(code); matches.hasNext();) {
        const auto match = matches.next();
        for (qsizetype i = match.capturedStart(u"comment"); i >= 0 && i < match.capturedEnd(u"comment"); ++i) {
            if (result[i] != u'\n')
                result[i] = u' ';
        }
    }
    return result;
}

} // namespace roost::architecture
