#include "ui/shell/account_button.h"

#include "ui/widgets/avatar.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace roost::ui {

namespace {

constexpr int buttonHeight = 48;
constexpr int avatarLeft = 8;
constexpr int textLeft = 46;

QString roleLabel(const QStringList &roles)
{
    if (roles.contains(QLatin1String("admin")))
        return AccountButton::tr("Admin");
    if (roles.contains(QLatin1String("host")))
        return AccountButton::tr("Host");
    return AccountButton::tr("Guest");
}

} // namespace

AccountButton::AccountButton(const Theme &theme, const Account &account, const QString &place, QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_name(account.name)
    , m_line(QStringLiteral("%1 · %2").arg(roleLabel(account.roles), place))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setToolTip(account.email);
    setAccessibleName(tr("Account: %1").arg(account.name));
    auto *avatar = new Avatar(theme, account.name, this);
    avatar->move(avatarLeft, (buttonHeight - avatar->height()) / 2);
}

void AccountButton::setCollapsed(bool collapsed)
{
    m_isCollapsed = collapsed;
    update();
}

QSize AccountButton::sizeHint() const
{
    return {textLeft, buttonHeight};
}

void AccountButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(m_theme.color("accent")) : QPen(Qt::NoPen));
    if (underMouse() || isDown())
        painter.setBrush(m_theme.color("surface2"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.radius("button"),
                            m_theme.radius("button"));
    if (m_isCollapsed)
        return;

    const QRect area = rect().adjusted(textLeft, 7, -6, -7);
    auto nameFont = m_theme.font(Theme::TextStyle::Body);
    nameFont.setWeight(QFont::DemiBold);
    painter.setFont(nameFont);
    painter.setPen(m_theme.color("text"));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, area.width()));
    auto lineFont = m_theme.font(Theme::TextStyle::Label);
    lineFont.setWeight(QFont::Normal);
    painter.setFont(lineFont);
    painter.setPen(m_theme.color("text2"));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_line, Qt::ElideRight, area.width()));
}

} // namespace roost::ui
