#include "ui/pages/collision_dialog.h"

#include "ui/models/property_labels.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int dialogWidth = 520;
constexpr int padding = 20;
constexpr int longestShown = 160; ///< characters of a text
enum Whose { Mine, Theirs };

QString shown(const QString &field, const QJsonValue &value)
{
    const auto text = propertyValueText(field, value).simplified();
    return text.size() > longestShown ? text.left(longestShown) + QChar(u'…') : text;
}

} // namespace

CollisionDialog::CollisionDialog(const Theme &theme, const QList<PropertyDraft::Collision> &collisions,
                                 std::function<void(const QStringList &)> done, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changed meanwhile"));
    setFixedWidth(dialogWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(theme.space(4));
    layout->addWidget(makeLabel(tr("Somebody else has changed this property, too"), "title"));
    layout->addWidget(makeParagraph(tr("Nothing is saved yet. Choose what these fields are to be.")));
    for (const auto &collision : collisions)
        layout->addWidget(buildChoice(theme, collision));

    auto *later = new QPushButton(tr("Look at it first"));
    auto *save = new QPushButton(tr("Save"));
    save->setProperty("kind", QStringLiteral("primary"));
    save->setDefault(true);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this, done = std::move(done)] {
        QStringList taken;
        for (auto group = m_groups.begin(); group != m_groups.end(); ++group) {
            if (group.value()->checkedId() == Theirs)
                taken << group.key();
        }
        accept();
        done(taken);
    });
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(later);
    buttons->addWidget(save);
    layout->addLayout(buttons);
}

QWidget *CollisionDialog::buildChoice(const Theme &theme, const PropertyDraft::Collision &collision)
{
    const auto name = propertyFieldLabel(collision.field);
    auto *group = new QButtonGroup(this);
    auto *mine = new QRadioButton(tr("Yours: %1").arg(shown(collision.field, collision.mine)));
    auto *theirs = new QRadioButton(tr("Now: %1").arg(shown(collision.field, collision.theirs)));
    mine->setAccessibleDescription(name);
    theirs->setAccessibleDescription(name);
    group->addButton(mine, Mine);
    group->addButton(theirs, Theirs);
    mine->setChecked(true);
    m_groups.insert(collision.field, group);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(1));
    layout->addWidget(makeLabel(name, "label", "text2"));
    layout->addWidget(mine);
    layout->addWidget(theirs);
    return box;
}

} // namespace roost::ui
