#include "tests/contract/photo_examples.h"

#include "tests/contract/example_parts.h"
#include "tests/program/accounts.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>

namespace roost::test {

namespace {

QByteArray photo()
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(0xff4080c0);
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    return file;
}

Call photoCall(const QString &property)
{
    return {property + "/photos?alt_text=The+house", {}, {{"Content-Type", "image/jpeg"}}, photo()};
}

QString property(ContractServer &server)
{
    return "/api/v1/properties/" + newProperty(server);
}

/// The answer to a photo that was sent.
QJsonObject newPhoto(ContractServer &server)
{
    const Call call = photoCall(property(server));
    return expect(201, server.client(Account::Host).send("POST", call.target, call.text, call.headers));
}

QString propertyOf(const QJsonObject &photo)
{
    return photo.value("path").toString().section('/', 0, -3);
}

} // namespace

std::map<QString, Example> photoExamples()
{
    return {
        {"addPhoto", {Account::Host, 201, [](ContractServer &server) { return photoCall(property(server)); }}},
        {"listPhotos",
         {Account::Nobody, 200,
          [](ContractServer &server) { return plain(propertyOf(newPhoto(server)) + "/photos"); }}},
        {"arrangePhotos",
         {Account::Host, 200,
          [](ContractServer &server) {
              const QJsonObject known = newPhoto(server);
              const QJsonObject place{{"id", known.value("id")}, {"alt_text", "By day"}};
              return Call{propertyOf(known) + "/photos", QJsonObject{{"photos", QJsonArray{place}}}};
          }}},
        {"showPhoto",
         {Account::Nobody, 200,
          [](ContractServer &server) { return plain(newPhoto(server).value("path").toString() + "?size=small"); }}},
        {"showCover",
         {Account::Nobody, 200, [](ContractServer &server) { return plain(propertyOf(newPhoto(server)) + "/cover"); }}},
        {"deletePhoto",
         {Account::Host, 204, [](ContractServer &server) { return plain(newPhoto(server).value("path").toString()); }}},
    };
}

} // namespace roost::test
