#pragma once

#include <QObject>

namespace roost::ui {

/// A file on its way to the server (see ApiClient::upload). Deleting it breaks the upload off. GUI thread.
class ApiUpload : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    /// Bytes; the total is 0 as long as nobody knows it.
    void progressed(qint64 sent, qint64 total);
};

} // namespace roost::ui
