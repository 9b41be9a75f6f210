#include "ui/pages/photo_section.h"

#include "ui/models/undo_history.h"
#include "ui/pages/photo_grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QFrame>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
constexpr int emptyHeight = 120;
const char *const folderKey = "properties/photoFolder";
} // namespace

PhotoSection::PhotoSection(PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_pictures(context.api)
    , m_model(context.api, m_pictures)
    , m_grid(new PhotoGrid(context.theme, m_model))
    , m_problem(makeParagraph({}, "bad"))
{
    setAcceptDrops(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(context.theme.space(2));
    layout->addWidget(makeParagraph(tr("JPEG or PNG, up to 10 MB and 50 megapixels, at least %1 pixels wide and high; "
                                       "%2 at the most. Place and time "
                                       "that the camera noted are taken out.")
                                        .arg(PhotoApi::smallestSide)
                                        .arg(PhotoApi::mostPhotos)));
    layout->addWidget(m_problem);
    layout->addWidget(buildEmptyPlace());
    layout->addWidget(m_grid);
    layout->addLayout(buildButtons());
    connect(m_grid, &PhotoGrid::filesDropped, this, &PhotoSection::add);
    connect(m_grid, &PhotoGrid::removalWanted, this, &PhotoSection::remove);
    connect(m_grid, &PhotoGrid::currentChangedTo, this, &PhotoSection::showWhatCanBeDone);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &PhotoSection::showWhatCanBeDone);
    connect(&m_model, &PhotoModel::photosChanged, this, [this] {
        showWhatCanBeDone();
        Q_EMIT photosChanged();
    });
    connect(&m_model, &PhotoModel::arranged, this, &PhotoSection::addToHistory);
    connect(&m_model, &PhotoModel::refused, this,
            [this](const QString &sentence) { m_context.host.showToast(sentence); });
    connect(&m_model, &PhotoModel::failed, this, [this](const Problem &problem) {
        m_problem->setText(problem.detail);
        m_problem->show();
    });
    connect(&m_model, &PhotoModel::loadingStarted, m_problem, &QWidget::hide);
    showWhatCanBeDone();
}

QWidget *PhotoSection::buildEmptyPlace()
{
    auto *frame = new QFrame;
    frame->setProperty("surface", QStringLiteral("drop"));
    frame->setMinimumHeight(emptyHeight);
    m_emptyText = makeLabel({}, "body", "text2");
    m_emptyText->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(frame);
    layout->addWidget(m_emptyText);
    m_empty = frame;
    return frame;
}

QPushButton *PhotoSection::addButton(QLayout &layout, const QString &icon, const QString &text,
                                     std::function<void()> run)
{
    auto *button =
        text.isEmpty() ? new QPushButton(m_context.theme.icon(icon), {}) : makeIconButton(m_context.theme, icon, text);
    connect(button, &QPushButton::clicked, this, [run = std::move(run)] { run(); });
    layout.addWidget(button);
    return button;
}

QLayout *PhotoSection::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_context.theme.space(2));
    m_choose = addButton(*row, QStringLiteral("upload"), tr("Add photos…"), [this] { chooseFiles(); });
    row->addStretch();
    m_retry =
        addButton(*row, QStringLiteral("refresh"), tr("Try again"), [this] { m_model.retry(m_grid->currentRow()); });
    m_describe = addButton(*row, QStringLiteral("edit"), tr("Describe"), [this] { m_grid->editCurrent(); });
    m_cover = addButton(*row, QStringLiteral("star"), tr("Make it the cover"), [this] {
        m_model.move(m_grid->currentRow(), 0);
        m_grid->setCurrentIndex(m_model.index(0));
    });
    const auto step = [this](int by) {
        const int to = m_grid->currentRow() + by;
        m_model.move(m_grid->currentRow(), to);
        m_grid->setCurrentIndex(m_model.index(to));
    };
    m_earlier = addButton(*row, QStringLiteral("chevron-left"), {}, [step] { step(-1); });
    m_later = addButton(*row, QStringLiteral("chevron-right"), {}, [step] { step(1); });
    m_remove = addButton(*row, QStringLiteral("trash"), tr("Remove"), [this] { remove(m_grid->currentRow()); });
    m_earlier->setAccessibleName(tr("Earlier"));
    m_earlier->setToolTip(tr("Earlier (Ctrl+Left)"));
    m_later->setAccessibleName(tr("Later"));
    m_later->setToolTip(tr("Later (Ctrl+Right)"));
    return row;
}

void PhotoSection::setPropertyId(const QString &propertyId)
{
    m_propertyId = propertyId;
    m_model.setPropertyId(propertyId);
    showWhatCanBeDone();
}

void PhotoSection::add(const QStringList &paths)
{
    const auto room = PhotoApi::mostPhotos - m_model.rowCount();
    if (paths.size() > room)
        m_context.host.showToast(tr("A property has %1 photos at the most.").arg(PhotoApi::mostPhotos));
    m_model.add(paths.mid(0, std::max(0, room)));
}

void PhotoSection::chooseFiles()
{
    const auto pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const auto folder =
        m_context.settings ? m_context.settings->value(QLatin1String(folderKey), pictures).toString() : pictures;
    auto *dialog = new QFileDialog(this, tr("Photos"), folder, tr("Photos (*.jpg *.jpeg *.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList &paths) {
        if (m_context.settings)
            m_context.settings->setValue(QLatin1String(folderKey), dialog->directory().absolutePath());
        add(paths);
    });
    dialog->open();
}

void PhotoSection::remove(int row)
{
    const bool isPhoto = m_model.isPhoto(row);
    m_model.remove(row);
    if (isPhoto)
        m_context.host.showToast(tr("Photo removed"), tr("Undo"), [self = QPointer(this)] {
            if (self)
                self->m_model.bringBack();
        });
}

void PhotoSection::showWhatCanBeDone()
{
    const int row = m_grid->currentRow();
    const bool isPhoto = m_model.isPhoto(row);
    const bool isEmpty = m_model.rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_emptyText->setText(m_propertyId.isEmpty() ? tr("Save the property first; then photos can be added.")
                                                : tr("Drop photos here, or choose them with “Add photos…”."));
    m_grid->setVisible(!isEmpty);
    m_choose->setEnabled(!m_propertyId.isEmpty());
    for (auto *button : {m_cover, m_earlier, m_later, m_describe, m_remove})
        button->setVisible(!isEmpty);
    m_retry->setVisible(m_model.canRetry(row));
    m_describe->setEnabled(isPhoto);
    m_cover->setEnabled(isPhoto && row > 0);
    m_earlier->setEnabled(isPhoto && row > 0);
    m_later->setEnabled(isPhoto && row + 1 < m_model.photoCount());
    m_remove->setEnabled(row >= 0);
    m_remove->setText(isPhoto || row < 0 ? tr("Remove") : tr("Cancel"));
}

/// The order and the words, which the server can take back.
void PhotoSection::addToHistory(const QList<Photo> &before, const QList<Photo> &after)
{
    const auto sending = [self = QPointer(this), propertyId = m_propertyId,
                          &client = m_context.api](const QList<Photo> &photos) -> UndoStep {
        return [self, propertyId, photos, &client](const UndoAnswer &answer) {
            if (self && self->m_propertyId == propertyId)
                self->m_model.arrange(photos, answer);
            else
                PhotoApi(client).arrange(propertyId, photos, &client,
                                         [answer](const auto &, const auto &problem) { answer(problem); });
        };
    };
    m_context.host.history().add({tr("Photos arranged"), sending(before), sending(after)});
}

void PhotoSection::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && !m_propertyId.isEmpty())
        event->acceptProposedAction();
}

void PhotoSection::dropEvent(QDropEvent *event)
{
    QStringList paths;
    const auto urls = event->mimeData()->urls();
    for (const auto &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    event->acceptProposedAction();
    add(paths);
}

} // namespace roost::ui
