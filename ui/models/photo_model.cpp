#include "ui/models/photo_model.h"

#include "ui/models/table_roles.h"

namespace roost::ui {

namespace {
constexpr int wantedBackMs = 10'000;
}

PhotoModel::PhotoModel(ApiClient &api, PictureCache &pictures, QObject *parent)
    : QAbstractListModel(parent)
    , m_api(api)
    , m_client(api)
    , m_pictures(pictures)
    , m_uploads(api)
{
    m_removal.setSingleShot(true);
    m_removal.setInterval(wantedBackMs);
    connect(&m_removal, &QTimer::timeout, this, &PhotoModel::flush);
    connect(&pictures, &PictureCache::changed, this, [this](const QString &propertyId, const QString &photoId) {
        if (propertyId != m_propertyId)
            return;
        for (int row = 0; row < photoCount(); ++row) {
            if (m_photos.at(row).id == photoId)
                Q_EMIT dataChanged(index(row), index(row), {PictureRole});
        }
    });
    followUploads();
}

PhotoModel::~PhotoModel()
{
    flush();
}

void PhotoModel::followUploads()
{
    connect(&m_uploads, &PhotoUploads::aboutToAdd, this,
            [this](int count) { beginInsertRows({}, rowCount(), rowCount() + count - 1); });
    connect(&m_uploads, &PhotoUploads::added, this, [this] {
        endInsertRows();
        Q_EMIT photosChanged();
    });
    connect(&m_uploads, &PhotoUploads::changed, this, [this](int place) {
        const auto changed = index(photoCount() + place);
        Q_EMIT dataChanged(changed, changed);
    });
    connect(&m_uploads, &PhotoUploads::aboutToRemove, this,
            [this](int place) { beginRemoveRows({}, photoCount() + place, photoCount() + place); });
    connect(&m_uploads, &PhotoUploads::removed, this, [this] {
        endRemoveRows();
        Q_EMIT photosChanged();
    });
    connect(&m_uploads, &PhotoUploads::sent, this, [this](const Photo &photo) {
        beginInsertRows({}, photoCount(), photoCount());
        m_photos.append(photo);
        endInsertRows();
        if (photoCount() == 1)
            coverChanged();
        Q_EMIT photosChanged();
    });
}

void PhotoModel::setPropertyId(const QString &propertyId)
{
    if (propertyId == m_propertyId)
        return;
    flush();
    m_uploads.setPropertyId(propertyId);
    m_propertyId = propertyId;
    m_isLoaded = false;
    show({});
    reload();
}

void PhotoModel::reload()
{
    if (m_propertyId.isEmpty())
        return;
    Q_EMIT loadingStarted();
    m_api.list(m_propertyId, this,
               [this, propertyId = m_propertyId](const Listing<Photo> &page, const std::optional<Problem> &problem) {
                   if (propertyId != m_propertyId)
                       return;
                   if (problem) {
                       Q_EMIT failed(*problem);
                       return;
                   }
                   m_isLoaded = true;
                   show(page.items);
                   Q_EMIT loaded();
               });
}

void PhotoModel::show(const QList<Photo> &photos)
{
    beginResetModel();
    m_photos = photos;
    if (m_removed)
        m_photos.removeIf([this](const Photo &photo) { return photo.id == m_removed->photo.id; });
    endResetModel();
    Q_EMIT photosChanged();
}

int PhotoModel::countWithoutText() const
{
    return static_cast<int>(
        std::count_if(m_photos.begin(), m_photos.end(), [](const Photo &photo) { return photo.altText.isEmpty(); }));
}

void PhotoModel::coverChanged()
{
    m_pictures.forgetCover(m_propertyId);
    if (photoCount() > 0)
        Q_EMIT dataChanged(index(0), index(photoCount() - 1), {StateRole});
}

void PhotoModel::move(int from, int to)
{
    if (!isPhoto(from) || !isPhoto(to) || from == to)
        return;
    flush(); // the server wants to hear of every photo that it has
    const auto before = m_photos;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_photos.move(from, to);
    endMoveRows();
    send(before);
}

bool PhotoModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto text = value.toString().trimmed().left(PhotoApi::longestText);
    if (role != Qt::EditRole || !isPhoto(index.row()) || m_photos.at(index.row()).altText == text)
        return false;
    flush();
    const auto before = m_photos;
    m_photos[index.row()].altText = text;
    Q_EMIT dataChanged(index, index);
    send(before);
    return true;
}

void PhotoModel::send(const QList<Photo> &before)
{
    if (before.value(0).id != m_photos.value(0).id)
        coverChanged();
    Q_EMIT photosChanged();
    if (!m_before)
        m_before = before;
    sendOrder();
}

/// One after the other, so that the server ends with the last.
void PhotoModel::sendOrder()
{
    if (m_isBusy || !m_before)
        return;
    m_isBusy = true;
    m_api.arrange(m_propertyId, m_photos, this,
                  [this, sent = m_photos](const Listing<Photo> &, const std::optional<Problem> &problem) {
                      finishOrder(sent, problem);
                  });
}

void PhotoModel::finishOrder(const QList<Photo> &sent, const std::optional<Problem> &problem)
{
    m_isBusy = false;
    if (problem && problem->code == QLatin1String("PHOTOS_CHANGED") && !m_wasMerged) {
        mergeOrder();
        return;
    }
    m_wasMerged = false;
    const auto before = std::exchange(m_before, {}).value_or(QList<Photo>());
    if (problem) {
        Q_EMIT refused(problem->detail);
        reload();
        return;
    }
    if (sent != m_photos) { // moved on meanwhile
        m_before = before;
        sendOrder();
        return;
    }
    m_pictures.forgetCover(m_propertyId);
    Q_EMIT arranged(before, sent);
}

/// A photo has come or gone meanwhile: the order of here, with what else the server has behind it.
void PhotoModel::mergeOrder()
{
    m_wasMerged = true;
    m_api.list(m_propertyId, this, [this](const Listing<Photo> &page, const std::optional<Problem> &problem) {
        if (problem) {
            finishOrder({}, problem);
            return;
        }
        auto theirs = page.items;
        QList<Photo> merged;
        for (const auto &photo : std::as_const(m_photos)) {
            const auto sameId = [&photo](const Photo &other) { return other.id == photo.id; };
            if (theirs.removeIf(sameId) > 0)
                merged.append(photo);
        }
        show(merged + theirs);
        sendOrder();
    });
}

void PhotoModel::arrange(const QList<Photo> &photos, const Outcome &outcome)
{
    m_api.arrange(m_propertyId, photos, &m_client,
                  [self = QPointer(this), outcome](const Listing<Photo> &page, const std::optional<Problem> &problem) {
                      if (self && !problem) {
                          self->show(page.items);
                          self->coverChanged();
                      }
                      outcome(problem);
                  });
}

void PhotoModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    if (!isPhoto(row)) {
        m_uploads.remove(m_uploads.uploads().at(row - photoCount()).id);
        return;
    }
    flush();
    m_removed = Removed{m_photos.at(row), row};
    m_removal.start();
    beginRemoveRows({}, row, row);
    m_photos.removeAt(row);
    endRemoveRows();
    if (row == 0 && photoCount() > 0)
        Q_EMIT dataChanged(index(0), index(0), {StateRole});
    Q_EMIT photosChanged();
}

void PhotoModel::bringBack()
{
    if (!m_removed)
        return;
    m_removal.stop();
    const auto back = *std::exchange(m_removed, {});
    const int place = std::min(back.place, photoCount());
    beginInsertRows({}, place, place);
    m_photos.insert(place, back.photo);
    endInsertRows();
    Q_EMIT dataChanged(index(0), index(photoCount() - 1), {StateRole});
    Q_EMIT photosChanged();
}

void PhotoModel::flush()
{
    if (!m_removed)
        return;
    m_removal.stop();
    const auto gone = *std::exchange(m_removed, {});
    m_isBusy = true;
    m_api.remove(m_propertyId, gone.photo.id, &m_client,
                 [self = QPointer(this)](const std::optional<Problem> &problem) {
                     if (!self)
                         return;
                     self->m_isBusy = false;
                     self->sendOrder();
                     if (problem && problem->status != 404) {
                         Q_EMIT self->refused(problem->detail);
                         self->reload();
                         return;
                     }
                     self->m_pictures.forgetCover(self->m_propertyId);
                 });
}

void PhotoModel::retry(int row)
{
    if (!isPhoto(row) && row < rowCount())
        m_uploads.retry(m_uploads.uploads().at(row - photoCount()).id);
}

bool PhotoModel::canRetry(int row) const
{
    return row >= photoCount() && row < rowCount() && m_uploads.uploads().at(row - photoCount()).canRetry;
}

int PhotoModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_photos.size() + m_uploads.uploads().size());
}

Qt::ItemFlags PhotoModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isPhoto(index.row()) ? flags | Qt::ItemIsEditable | Qt::ItemIsDragEnabled : flags;
}

QVariant PhotoModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return isPhoto(index.row()) ? photoData(index.row(), role)
                                : uploadData(m_uploads.uploads().at(index.row() - photoCount()), role);
}

QVariant PhotoModel::photoData(int row, int role) const
{
    const auto &photo = m_photos.at(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return photo.altText;
    case Qt::AccessibleTextRole: {
        const auto text = photo.altText.isEmpty() ? tr("not described") : photo.altText;
        return row == 0 ? tr("Cover: %1").arg(text) : tr("Photo %1: %2").arg(row + 1).arg(text);
    }
    case IdRole:
        return photo.id;
    case PictureRole:
        return m_pictures.picture(m_propertyId, photo.id);
    case StateRole:
        return QVariant::fromValue(row == 0 ? State::Cover : State::Photo);
    default:
        return {};
    }
}

QVariant PhotoModel::uploadData(const PhotoUploads::Upload &upload, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return upload.name;
    case Qt::AccessibleTextRole:
        return upload.state == PhotoUploads::State::Failed ? tr("%1 was not sent: %2").arg(upload.name, upload.fault)
                                                           : tr("%1, %2 % sent").arg(upload.name).arg(upload.percent);
    case Qt::ToolTipRole:
    case FaultRole:
        return upload.fault;
    case PictureRole:
        return upload.thumbnail;
    case PercentRole:
        return upload.percent;
    case StateRole:
        switch (upload.state) {
        case PhotoUploads::State::Checking:
            return QVariant::fromValue(State::Checking);
        case PhotoUploads::State::Waiting:
            return QVariant::fromValue(State::Waiting);
        case PhotoUploads::State::Sending:
            return QVariant::fromValue(State::Sending);
        case PhotoUploads::State::Failed:
            return QVariant::fromValue(State::Failed);
        }
        return {};
    default:
        return {};
    }
}

} // namespace roost::ui
