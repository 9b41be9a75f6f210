#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace roost::ui {

class Theme;

/// A column that scrolls, as the drawer shows it: sections under headings. GUI thread.
class DrawerColumn : public QScrollArea
{
    Q_OBJECT

public:
    explicit DrawerColumn(const Theme &theme, QWidget *parent = nullptr);

    QVBoxLayout &column() { return *m_layout; }

    /// A heading, and the section below it.
    void addSection(const QString &heading, QWidget *section);

private:
    QVBoxLayout *m_layout = nullptr;
};

} // namespace roost::ui
