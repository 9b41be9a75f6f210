#include "backend/modules/booking/booking_code.h"

#include <QRandomGenerator>

namespace roost {

QString newBookingCode()
{
    static constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    quint64 bits = QRandomGenerator::system()->generate64();
    QString code;
    for (int i = 0; i < 8; ++i) {
        code += QLatin1Char(alphabet[bits & 31u]);
        bits >>= 5;
    }
    return code;
}

QString normalizedBookingCode(const QString &typed)
{
    QString code = typed.toUpper();
    code.remove(u' ').remove(u'-');
    return code.replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
}

} // namespace roost
