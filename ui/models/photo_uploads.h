#pragma once

#include "ui/api/api_upload.h"
#include "ui/api/photo_api.h"
#include "ui/models/photo_file.h"

#include <QPixmap>
#include <QPointer>

namespace roost::ui {

/// Photos on their way to the server: each is judged first, then they are sent one after the other, so that they arrive
/// in the order in which they were chosen. Files are read on another thread. GUI thread.
class PhotoUploads : public QObject
{
    Q_OBJECT

public:
    enum class State { Checking, Waiting, Sending, Failed };

    struct Upload
    {
        int id = 0;
        QString path{};
        QString name{}; ///< of the file
        State state = State::Checking;
        int percent = 0;
        QString fault{}; ///< of Failed
        bool canRetry = false;
        QByteArray contentType{};
        QPixmap thumbnail{};
    };

    explicit PhotoUploads(ApiClient &client, QObject *parent = nullptr);
    ~PhotoUploads() override;

    /// Breaks off what goes to the property before.
    void setPropertyId(const QString &propertyId);

    void add(const QStringList &paths);
    void retry(int id);

    /// Breaks it off, or takes away one that failed.
    void remove(int id);
    void breakOff();

    const QList<Upload> &uploads() const { return m_uploads; }

    /// Whether one is not there yet, and has not failed.
    bool isBusy() const;

Q_SIGNALS:
    void aboutToAdd(int count);
    void added();
    void changed(int place);
    void aboutToRemove(int place);
    void removed();

    /// The server has it. It is no upload any more.
    void sent(const roost::ui::Photo &photo);

private:
    int placeOf(int id) const;
    void check(int id, const QString &path);
    void judge(int id, const PhotoFile &file);
    void sendNext();
    void send(int id, const QByteArray &content);
    void finish(int id, const Photo &photo, const std::optional<Problem> &problem);
    void fail(int id, const QString &fault, bool canRetry);
    void take(int place);

    PhotoApi m_api;
    QString m_propertyId;
    QList<Upload> m_uploads;
    QPointer<ApiUpload> m_current;
    int m_sending = 0; ///< the id of the one that is sent; 0: none
    int m_lastId = 0;
};

} // namespace roost::ui
