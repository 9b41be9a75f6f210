#include "ui/pages/photo_delegate.h"

#include "ui/models/photo_model.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>

namespace roost::ui {

namespace {

using State = PhotoModel::State;

constexpr int margin = 6;
constexpr int pictureHeight = 112;
constexpr int wordsHeight = 24;
constexpr int barHeight = 4;
constexpr int iconSize = 16;
constexpr double fadedOpacity = 0.45;

State stateOf(const QModelIndex &index)
{
    return index.data(PhotoModel::StateRole).value<State>();
}

QRect pictureIn(const QRect &cell)
{
    return {cell.left() + margin, cell.top() + margin, cell.width() - 2 * margin, pictureHeight};
}

QRect wordsIn(const QRect &cell)
{
    return {cell.left() + margin, cell.top() + margin + pictureHeight + 4, cell.width() - 2 * margin, wordsHeight};
}

} // namespace

PhotoDelegate::PhotoDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize PhotoDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return tile;
}

void PhotoDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const auto frame = pictureIn(option.rect);
    paintPicture(*painter, frame, index);
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const auto radius = m_theme.radius("button");
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_theme.color(isCurrent ? "accent" : "border"), isCurrent ? 2 : 1));
    painter->drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    paintWords(*painter, wordsIn(option.rect), index);
    painter->restore();
}

/// Fills the frame; what does not fit is cut off evenly.
void PhotoDelegate::paintPicture(QPainter &painter, const QRect &frame, const QModelIndex &index) const
{
    QPainterPath shape;
    shape.addRoundedRect(frame, m_theme.radius("button"), m_theme.radius("button"));
    painter.fillPath(shape, m_theme.color("surface2"));
    const auto picture = index.data(PhotoModel::PictureRole).value<QPixmap>();
    const auto state = stateOf(index);
    painter.save();
    painter.setClipPath(shape);
    if (picture.isNull() && state != State::Failed) {
        const QRect icon(frame.center() - QPoint(iconSize / 2, iconSize / 2), QSize(iconSize, iconSize));
        m_theme.icon(QStringLiteral("photo"), "text3").paint(&painter, icon);
    } else if (!picture.isNull()) {
        if (state != State::Cover && state != State::Photo)
            painter.setOpacity(fadedOpacity);
        const auto size = picture.size().scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
        QRect target(QPoint(), size);
        target.moveCenter(frame.center());
        painter.drawPixmap(target, picture);
        painter.setOpacity(1);
    }
    painter.restore();
    if (state == State::Cover)
        Chip::paint(painter, QRect(frame.left() + margin, frame.top() + margin, frame.width(), 20), m_theme,
                    tr("Cover"), {"accentSoft", "accent"});
    else if (state != State::Photo)
        paintProgress(painter, frame, index);
}

void PhotoDelegate::paintProgress(QPainter &painter, const QRect &frame, const QModelIndex &index) const
{
    if (stateOf(index) == State::Failed) {
        const QRect icon(frame.center() - QPoint(iconSize / 2, iconSize / 2), QSize(iconSize, iconSize));
        m_theme.icon(QStringLiteral("warning"), "bad").paint(&painter, icon);
        return;
    }
    const int percent = index.data(PhotoModel::PercentRole).toInt();
    QRectF bar(frame.left() + 2 * margin, frame.bottom() - 2 * margin - barHeight, frame.width() - 4 * margin,
               barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color("border"));
    painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    bar.setWidth(bar.width() * percent / 100);
    painter.setBrush(m_theme.color("accent"));
    painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
}

void PhotoDelegate::paintWords(QPainter &painter, const QRect &line, const QModelIndex &index) const
{
    const auto state = stateOf(index);
    auto words = index.data(Qt::DisplayRole).toString();
    const char *token = "text2";
    if (state == State::Failed) {
        words = index.data(PhotoModel::FaultRole).toString();
        token = "bad";
    } else if (words.isEmpty()) {
        words = tr("What does it show?");
        token = "text3";
    }
    painter.setFont(m_theme.font(Theme::TextStyle::Label));
    painter.setPen(m_theme.color(token));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, line.width()));
}

QWidget *PhotoDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *edit = new QLineEdit(parent);
    edit->setMaxLength(PhotoApi::longestText);
    edit->setPlaceholderText(tr("What does it show?"));
    edit->setAccessibleName(tr("What the photo shows"));
    edit->setProperty("kind", QStringLiteral("inPlace"));
    return edit;
}

void PhotoDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(wordsIn(option.rect));
}

} // namespace roost::ui
