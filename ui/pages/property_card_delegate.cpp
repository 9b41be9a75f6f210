#include "ui/pages/property_card_delegate.h"

#include "ui/models/property_labels.h"
#include "ui/models/property_model.h"
#include "ui/pages/property_chip.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace roost::ui {

namespace {

constexpr int cardHeight = 168;
constexpr int gap = 16;
constexpr int bannerHeight = 64;
constexpr int padding = 14;
constexpr int iconSize = 14;

/// Properties have no photographs yet: the kind of the place stands for it.
QString bannerIcon(const QString &propertyType)
{
    static const QHash<QString, QString> icons{
        {QStringLiteral("apartment"), QStringLiteral("apartment")}, {QStringLiteral("house"), QStringLiteral("home")},
        {QStringLiteral("cabin"), QStringLiteral("cabin")},         {QStringLiteral("room"), QStringLiteral("bed")},
    };
    return icons.value(propertyType, QStringLiteral("property"));
}

} // namespace

PropertyCardDelegate::PropertyCardDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize PropertyCardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {cellWidth(), cardHeight + gap};
}

void PropertyCardDelegate::setColumns(int columns, int width)
{
    m_columns = columns;
    m_width = width;
}

/// The last column fits only if a pixel is left over.
int PropertyCardDelegate::cellWidth() const
{
    return std::max(1, (m_width - 1) / m_columns);
}

/// Cells are as wide as the view allows; the gaps between cards are shared out, so that the outer cards touch the
/// edges.
QRect PropertyCardDelegate::cardIn(const QRect &cell) const
{
    const int column = (cell.left() + cellWidth() / 2) / cellWidth();
    const int cardWidth = (m_width - gap * (m_columns - 1)) / m_columns;
    return {cell.left() + column * gap / m_columns, cell.top(), cardWidth, cardHeight};
}

void PropertyCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PropertyModel *>(index.model());
    if (!model)
        return;
    const auto &property = model->propertyAt(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = cardIn(option.rect);
    paintBanner(*painter, card, property);
    paintFrame(*painter, card, option.state);
    paintTexts(*painter, card, property);
    painter->restore();
}

void PropertyCardDelegate::paintFrame(QPainter &painter, const QRect &card, QStyle::State state) const
{
    const bool isSelected = state.testFlag(QStyle::State_Selected);
    const bool isHovered = state.testFlag(QStyle::State_MouseOver);
    painter.setPen(m_theme.color(isSelected ? "accent" : isHovered ? "text3" : "border"));
    painter.setBrush(Qt::NoBrush);
    const auto radius = m_theme.radius("card");
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void PropertyCardDelegate::paintBanner(QPainter &painter, const QRect &card, const Property &property) const
{
    QPainterPath shape;
    shape.addRoundedRect(card, m_theme.radius("card"), m_theme.radius("card"));
    painter.fillPath(shape, m_theme.color("surface"));
    painter.save();
    painter.setClipPath(shape);
    const QRect banner(card.left(), card.top(), card.width(), bannerHeight);
    painter.fillRect(banner, m_theme.color("accentSoft"));
    painter.restore();
    m_theme.icon(bannerIcon(property.propertyType), "accent").paint(&painter, QRect(card.left() + padding, banner.center().y() - 12, 24, 24));
    if (property.status != QLatin1String("PUBLISHED")) {
        const auto label = propertyStatusLabel(property.status);
        QRect chip(0, banner.top() + padding, Chip(m_theme, label, {}).sizeHint().width(), 20);
        chip.moveRight(card.right() - padding);
        Chip::paint(painter, chip, m_theme, label, propertyChipTokens(property.status));
    }
}

void PropertyCardDelegate::paintTexts(QPainter &painter, const QRect &card, const Property &property) const
{
    QRect line(card.left() + padding, card.top() + bannerHeight + 12, card.width() - 2 * padding, 20);
    auto titleFont = m_theme.font(Theme::TextStyle::Body);
    titleFont.setWeight(QFont::DemiBold);
    painter.setFont(titleFont);
    painter.setPen(m_theme.color("text"));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(property.title, Qt::ElideRight, line.width()));

    line.translate(0, 20);
    painter.setFont(m_theme.font(Theme::TextStyle::Label));
    painter.setPen(m_theme.color("text2"));
    const auto where = QStringLiteral("%1 · %2").arg(property.city, propertyTypeLabel(property.propertyType));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(where, Qt::ElideRight, line.width()));

    line.moveTop(card.bottom() - padding - 18);
    paintFigures(painter, line, property);
}

void PropertyCardDelegate::paintFigures(QPainter &painter, const QRect &line, const Property &property) const
{
    const QLocale locale;
    auto priceFont = m_theme.font(Theme::TextStyle::Body);
    priceFont.setWeight(QFont::DemiBold);
    painter.setFont(priceFont);
    painter.setPen(m_theme.color("text"));
    const auto price = property.basePrice.toString(locale);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, price);
    const int priceWidth = painter.fontMetrics().horizontalAdvance(price);

    painter.setFont(m_theme.font(Theme::TextStyle::Label));
    painter.setPen(m_theme.color("text3"));
    painter.drawText(line.adjusted(priceWidth + 4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("a night"));

    int right = line.right();
    const auto paintFigure = [&](const QString &icon, const QString &text) {
        const int textWidth = painter.fontMetrics().horizontalAdvance(text);
        painter.setPen(m_theme.color("text2"));
        painter.drawText(QRect(right - textWidth, line.top(), textWidth + 1, line.height()),
                         Qt::AlignRight | Qt::AlignVCenter, text);
        right -= textWidth + 4 + iconSize;
        m_theme.icon(icon, "text3").paint(&painter, QRect(right, line.center().y() - iconSize / 2, iconSize, iconSize));
        right -= 10;
    };
    paintFigure(QStringLiteral("guest"), locale.toString(property.maxGuests));
    if (property.reviewCount > 0)
        paintFigure(QStringLiteral("star"), locale.toString(property.rating, 'f', 1));
}

} // namespace roost::ui
