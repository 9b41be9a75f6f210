#include "ui/models/photo_uploads.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

namespace roost::ui {

namespace {

/// Runs work on another thread and hands what it gives to the object, unless that is gone.
template <typename Object, typename Work, typename Then>
void elsewhere(Object *object, Work work, Then then)
{
    QThreadPool::globalInstance()->start([self = QPointer<Object>(object), work, then] {
        const auto result = work();
        QMetaObject::invokeMethod(
            qApp,
            [self, then, result] {
                if (self)
                    then(result);
            },
            Qt::QueuedConnection);
    });
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

PhotoUploads::PhotoUploads(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_api(client)
{
}

PhotoUploads::~PhotoUploads()
{
    delete m_current;
}

void PhotoUploads::setPropertyId(const QString &propertyId)
{
    if (propertyId == m_propertyId)
        return;
    breakOff();
    m_propertyId = propertyId;
}

int PhotoUploads::placeOf(int id) const
{
    const auto found =
        std::find_if(m_uploads.begin(), m_uploads.end(), [id](const Upload &one) { return one.id == id; });
    return found == m_uploads.end() ? -1 : static_cast<int>(found - m_uploads.begin());
}

bool PhotoUploads::isBusy() const
{
    return std::any_of(m_uploads.begin(), m_uploads.end(),
                       [](const Upload &upload) { return upload.state != State::Failed; });
}

void PhotoUploads::add(const QStringList &paths)
{
    if (paths.isEmpty() || m_propertyId.isEmpty())
        return;
    Q_EMIT aboutToAdd(static_cast<int>(paths.size()));
    for (const auto &path : paths)
        m_uploads.append({.id = ++m_lastId, .path = path, .name = QFileInfo(path).fileName()});
    Q_EMIT added();
    for (auto id = m_lastId - static_cast<int>(paths.size()) + 1; id <= m_lastId; ++id)
        check(id, m_uploads.at(placeOf(id)).path);
}

void PhotoUploads::check(int id, const QString &path)
{
    elsewhere(
        this, [path] { return PhotoFile::check(path); }, [this, id](const PhotoFile &file) { judge(id, file); });
}

void PhotoUploads::judge(int id, const PhotoFile &file)
{
    const int place = placeOf(id);
    if (place < 0)
        return;
    auto &upload = m_uploads[place];
    upload.thumbnail = QPixmap::fromImage(file.thumbnail);
    upload.contentType = file.contentType;
    if (!file.fault.isEmpty()) {
        fail(id, file.fault, false);
        return;
    }
    upload.state = State::Waiting;
    Q_EMIT changed(place);
    sendNext();
}

/// The first that waits, once all before it were judged.
void PhotoUploads::sendNext()
{
    if (m_sending != 0)
        return;
    const auto next = std::find_if(m_uploads.begin(), m_uploads.end(),
                                   [](const Upload &upload) { return upload.state != State::Failed; });
    if (next == m_uploads.end() || next->state != State::Waiting)
        return;
    m_sending = next->id;
    next->state = State::Sending;
    next->percent = 0;
    Q_EMIT changed(placeOf(m_sending));
    elsewhere(
        this, [path = next->path] { return contentOf(path); },
        [this, id = m_sending](const QByteArray &content) { send(id, content); });
}

void PhotoUploads::send(int id, const QByteArray &content)
{
    const int place = placeOf(id);
    if (place < 0 || m_sending != id)
        return; // broken off meanwhile
    if (content.isEmpty()) {
        m_sending = 0;
        fail(id, tr("The file cannot be read any more."), true);
        return;
    }
    m_current = m_api.add(
        m_propertyId, m_uploads.at(place).contentType, content, this,
        [this, id](const Photo &photo, const std::optional<Problem> &problem) { finish(id, photo, problem); });
    connect(m_current, &ApiUpload::progressed, this, [this, id](qint64 bytes, qint64 total) {
        const int at = placeOf(id);
        if (at < 0 || total <= 0)
            return;
        m_uploads[at].percent = static_cast<int>(100 * bytes / total);
        Q_EMIT changed(at);
    });
}

void PhotoUploads::finish(int id, const Photo &photo, const std::optional<Problem> &problem)
{
    m_sending = 0;
    m_current.clear();
    if (problem) {
        const auto reason = problem->fieldDetails.isEmpty() ? problem->detail : problem->fieldDetails.begin().value();
        fail(id, reason, problem->isUnreachable() || problem->status >= 429);
        return;
    }
    if (const int place = placeOf(id); place >= 0)
        take(place);
    Q_EMIT sent(photo);
    sendNext();
}

void PhotoUploads::fail(int id, const QString &fault, bool canRetry)
{
    const int place = placeOf(id);
    if (place >= 0) {
        auto &upload = m_uploads[place];
        upload.state = State::Failed;
        upload.fault = fault;
        upload.canRetry = canRetry;
        Q_EMIT changed(place);
    }
    sendNext();
}

void PhotoUploads::retry(int id)
{
    const int place = placeOf(id);
    if (place < 0 || m_uploads.at(place).state != State::Failed)
        return;
    m_uploads[place].state = State::Checking;
    m_uploads[place].fault.clear();
    Q_EMIT changed(place);
    check(id, m_uploads.at(place).path);
}

void PhotoUploads::take(int place)
{
    Q_EMIT aboutToRemove(place);
    m_uploads.removeAt(place);
    Q_EMIT removed();
}

void PhotoUploads::remove(int id)
{
    if (m_sending == id) {
        delete m_current;
        m_sending = 0;
    }
    if (const int place = placeOf(id); place >= 0)
        take(place);
    sendNext();
}

void PhotoUploads::breakOff()
{
    while (!m_uploads.isEmpty())
        remove(m_uploads.constLast().id);
}

} // namespace roost::ui
