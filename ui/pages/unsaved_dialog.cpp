#include "ui/pages/unsaved_dialog.h"

#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace roost::ui {

namespace {
constexpr int dialogWidth = 440;
constexpr int padding = 20;
} // namespace

UnsavedDialog::UnsavedDialog(const QString &sentence, const Choices &choices, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Not saved yet"));
    setFixedWidth(dialogWidth);
    const auto answer = [this](const std::function<void()> &choice) {
        accept();
        choice();
    };
    auto *discard = new QPushButton(tr("Discard"));
    auto *stay = new QPushButton(tr("Stay here"));
    auto *save = new QPushButton(tr("Save"));
    save->setProperty("kind", QStringLiteral("primary"));
    save->setDefault(true);
    connect(discard, &QPushButton::clicked, this, [answer, choices] { answer(choices.discard); });
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [answer, choices] { answer(choices.save); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(discard);
    buttons->addStretch();
    buttons->addWidget(stay);
    buttons->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(padding);
    layout->addWidget(makeLabel(tr("Save what you changed?"), "title"));
    layout->addWidget(makeParagraph(sentence));
    layout->addLayout(buttons);
    save->setFocus();
}

} // namespace roost::ui
