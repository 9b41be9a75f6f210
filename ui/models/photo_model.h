#pragma once

#include "ui/models/photo_uploads.h"
#include "ui/models/picture_cache.h"

#include <QAbstractListModel>
#include <QTimer>

namespace roost::ui {

/// The photos of a property in their order, and behind them those that are on their way. Order and texts go to the
/// server as they change; a photo that is removed goes there once nobody wants it back. GUI thread.
class PhotoModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { PictureRole = Qt::UserRole + 40, StateRole, PercentRole, FaultRole };
    enum class State { Cover, Photo, Checking, Waiting, Sending, Failed };
    Q_ENUM(State)

    /// The pictures outlive the model.
    PhotoModel(ApiClient &api, PictureCache &pictures, QObject *parent = nullptr);
    ~PhotoModel() override;

    /// Loads what the server has; without an id there is none yet.
    void setPropertyId(const QString &propertyId);
    void reload();
    bool isLoaded() const { return m_isLoaded; }

    void add(const QStringList &paths) { m_uploads.add(paths); }
    bool isSending() const { return m_uploads.isBusy(); }
    void breakOff() { m_uploads.breakOff(); }

    int photoCount() const { return static_cast<int>(m_photos.size()); }
    int countWithoutText() const;
    const QList<Photo> &photos() const { return m_photos; }

    /// Among the photos; from one place to another of the order as it is then.
    void move(int from, int to);

    /// Takes a photo out; the server loses it ten seconds later, when another property is shown, or at flush(). Of an
    /// upload: breaks it off.
    void remove(int row);
    void bringBack(); ///< the photo that was removed last, if it is still there
    void flush();
    void retry(int row);
    bool isPhoto(int row) const { return row >= 0 && row < m_photos.size(); }
    bool canRetry(int row) const;

    /// Sends an order and texts that were before; the history's steps.
    void arrange(const QList<Photo> &photos, const Outcome &outcome);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; ///< the text of a photo
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void loadingStarted();
    void loaded();
    void failed(const roost::ui::Problem &problem);

    /// Photos came, went, moved or were described.
    void photosChanged();

    /// The server has taken another order or text; it can be taken back.
    void arranged(const QList<roost::ui::Photo> &before, const QList<roost::ui::Photo> &after);
    void refused(const QString &sentence);

private:
    struct Removed
    {
        Photo photo{};
        int place = 0;
    };

    void followUploads();
    void show(const QList<Photo> &photos);
    void send(const QList<Photo> &before);
    void sendOrder();
    void finishOrder(const QList<Photo> &sent, const std::optional<Problem> &problem);
    void mergeOrder();
    QVariant photoData(int row, int role) const;
    QVariant uploadData(const PhotoUploads::Upload &upload, int role) const;
    void coverChanged();

    PhotoApi m_api;
    ApiClient &m_client;
    PictureCache &m_pictures;
    PhotoUploads m_uploads;
    QString m_propertyId;
    QList<Photo> m_photos;
    std::optional<Removed> m_removed;
    QTimer m_removal;
    std::optional<QList<Photo>> m_before; ///< the order that the server had before what is to be sent
    bool m_isBusy = false;                ///< a change is under way; another waits for it
    bool m_wasMerged = false;
    bool m_isLoaded = false;
};

} // namespace roost::ui
