#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QSqlQuery>
#include <QString>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QUuid>
#include <QVariant>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>
