#pragma once

#include "ui/api/earnings_api.h"

#include <QFrame>

class QLabel;

namespace roost::ui {

class DetailRows;
class Theme;

/// How charges, refunds, fees and taxes make what is earned, and whether that adds up to the cent. GUI thread.
class ReconciliationCard : public QFrame
{
    Q_OBJECT

public:
    explicit ReconciliationCard(const Theme &theme, QWidget *parent = nullptr);

    void show(const Earnings &total, const QString &span);

private:
    QLabel *m_span = nullptr;
    DetailRows *m_rows = nullptr;
    QLabel *m_verdict = nullptr;
};

} // namespace roost::ui
