#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace roost::ui {

/// Names at the left, values at the right, as drawers and cards show them. GUI thread.
class DetailRows : public QWidget
{
    Q_OBJECT

public:
    explicit DetailRows(QWidget *parent = nullptr);

    /// Adds a row and gives the label of its value.
    QLabel *addRow(const QString &name, const QString &value);

    /// Adds a row with a smaller line below its name.
    QLabel *addRow(const QString &name, const QString &note, const QString &value);

    /// Adds a row whose name and value are set in bold, below a line.
    void addTotal(const QString &name, const QString &value);

    void addLine();
    void clear();

private:
    QGridLayout *m_grid = nullptr;
    int m_rowCount = 0;
};

} // namespace roost::ui
