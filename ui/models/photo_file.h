#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace roost::ui {

/// A file that somebody wants to send as a photo, as far as one can judge it before it is sent.
struct PhotoFile
{
    QString fault{}; ///< why the server would not take it; empty: it may be sent
    QByteArray contentType{};
    QImage thumbnail{};

    /// Looks at a file's kind, size and measures. Reads the disk: not for the GUI thread.
    static PhotoFile check(const QString &path);

    /// Its longer side in pixels at the most.
    static constexpr int thumbnailSide = 320;
};

} // namespace roost::ui
