#pragma once

#include "ui/widgets/status_tokens.h"

#include <QFrame>

class QLabel;

namespace roost::ui {

class Chip;
class DetailRows;
class Theme;

/// One part of the server: its name, its state, some facts. GUI thread.
class ServerCard : public QFrame
{
    Q_OBJECT

public:
    ServerCard(const Theme &theme, const QString &icon, const QString &name, QWidget *parent = nullptr);

    /// headline: the one fact to see first; rows: name and value.
    void set(const QString &state, const ChipTokens &tokens, const QString &headline,
             const QList<std::pair<QString, QString>> &rows);

private:
    Chip *m_state = nullptr;
    QLabel *m_headline = nullptr;
    DetailRows *m_rows = nullptr;
};

} // namespace roost::ui
