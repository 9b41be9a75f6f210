#include "ui/pages/property_card_delegate.h"

#include "ui/models/picture_cache.h"
#include "ui/models/property_labels.h"
#include "ui/models/property_model.h"
#include "ui/pages/property_chip.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace roost::ui {

namespace {

constexpr int cardHeight = 224;
constexpr int gap = 16;
constexpr int bannerHeight = 120;
constexpr int padding = 14;
constexpr int iconSize = 14;
constexpr int kindSize = 28;
constexpr int markSize = 22;

/// The kind of the place stands for a photograph that is not there.
QString bannerIcon(const QString &propertyType)
{
    static const QHash<QString, QString> icons{
        {QStringLiteral("apartment"), QStringLiteral("apartment")},
        {QStringLiteral("house"), QStringLiteral("home")},
        {QStringLiteral("cabin"), QStringLiteral("cabin")},
        {QStringLiteral("room"), QStringLiteral("bed")},
    };
    return icons.value(propertyType, QStringLiteral("property"));
}

} // namespace

PropertyCardDelegate::PropertyCardDelegate(const Theme &theme, PictureCache &pictures, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_pictures(pictures)
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
    if (m_isChoosing)
        paintChoice(*painter, card, option.state.testFlag(QStyle::State_Selected));
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
    painter.setClipRect(QRect(card.left(), card.top(), card.width(), bannerHeight), Qt::IntersectClip);
    const QRect banner(card.left(), card.top(), card.width(), bannerHeight);
    paintCover(painter, banner, property);
    painter.restore();
    if (property.status != QLatin1String("PUBLISHED")) {
        const auto label = propertyStatusLabel(property.status);
        QRect chip(0, banner.top() + padding, Chip(m_theme, label, {}).sizeHint().width(), 20);
        chip.moveRight(card.right() - padding);
        Chip::paint(painter, chip, m_theme, label, propertyChipTokens(property.status));
    }
}

/// Fills the banner; what does not fit is cut off evenly.
void PropertyCardDelegate::paintCover(QPainter &painter, const QRect &banner, const Property &property) const
{
    const auto picture = m_pictures.picture(property.id);
    if (picture.isNull()) {
        painter.fillRect(banner, m_theme.color("accentSoft"));
        QRect icon(0, 0, kindSize, kindSize);
        icon.moveCenter(banner.center());
        m_theme.icon(bannerIcon(property.propertyType), "accent").paint(&painter, icon);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRect target(QPoint(), picture.size().scaled(banner.size(), Qt::KeepAspectRatioByExpanding));
    target.moveCenter(banner.center());
    painter.drawPixmap(target, picture);
}

void PropertyCardDelegate::paintChoice(QPainter &painter, const QRect &card, bool isChosen) const
{
    const QRectF mark(card.left() + padding - 4, card.top() + padding - 4, markSize, markSize);
    painter.setPen(QPen(m_theme.color(isChosen ? "accent" : "text3"), 1.5));
    painter.setBrush(m_theme.color(isChosen ? "accent" : "surface"));
    painter.drawEllipse(mark);
    if (isChosen)
        m_theme.icon(QStringLiteral("check"), "onAccent").paint(&painter, mark.toRect().adjusted(4, 4, -4, -4));
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
