#include "ui/pages/publish_checklist.h"

#include "ui/models/field_rules.h"
#include "ui/models/property_draft.h"
#include "ui/models/property_labels.h"
#include "ui/pages/property_sections.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int enoughPhotos = 5;
constexpr int iconSize = 16;

} // namespace

PublishChecklist::PublishChecklist(const Theme &theme, PropertyDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_draft(draft)
    , m_state(makeParagraph({}))
    , m_problem(makeParagraph({}, "bad"))
    , m_publish(new QPushButton(tr("Publish")))
    , m_unlist(new QPushButton(tr("Take off the market")))
{
    m_publish->setProperty("kind", QStringLiteral("primary"));
    connect(m_publish, &QPushButton::clicked, this, &PublishChecklist::publishRequested);
    connect(m_unlist, &QPushButton::clicked, this, &PublishChecklist::unlistRequested);
    m_problem->hide();
    m_points = new QVBoxLayout;
    m_points->setSpacing(theme.space(1));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_publish);
    buttons->addWidget(m_unlist);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(3));
    layout->addWidget(m_state);
    layout->addLayout(m_points);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(&draft, &PropertyDraft::changed, this, &PublishChecklist::showPoints);
}

void PublishChecklist::setPhotos(int count, int withoutText)
{
    m_photos = count;
    m_photosWithoutText = withoutText;
    showPoints();
}

void PublishChecklist::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showPoints();
}

void PublishChecklist::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QList<PublishChecklist::Point> PublishChecklist::points()
{
    QList<Point> list;
    const auto missing = m_draft.missingToPublish();
    const auto faulty = m_draft.faultyFields();
    const auto names = m_draft.fieldNames();
    for (const auto &name : names) {
        const auto schema = m_draft.schema(name);
        if (!schema.isRequired && !schema.isNeededToPublish && !faulty.contains(name))
            continue;
        const bool isDone = !missing.contains(name) && !faulty.contains(name);
        const auto fault = m_draft.fault(name);
        list.append({propertyFieldLabel(name), fault.isEmpty() ? tr("Still empty") : fault, isDone, true,
                     [this, name] { Q_EMIT fieldWanted(name); }});
    }
    const auto toPhotos = [this] { Q_EMIT sectionWanted(QLatin1String(photosSection)); };
    if (m_photos >= 0) {
        list.append({tr("Photos"), tr("%n are there; five or more are looked at longer.", nullptr, m_photos),
                     m_photos >= enoughPhotos, false, toPhotos});
        if (m_photos > 0)
            list.append({tr("Words for every photo"), tr("%n have none.", nullptr, m_photosWithoutText),
                         m_photosWithoutText == 0, false, toPhotos});
    }
    list.append({propertyFieldLabel(QStringLiteral("amenities")), tr("Guests search by them."),
                 !m_draft.value(QStringLiteral("amenities")).toArray().isEmpty(), false,
                 [this] { Q_EMIT fieldWanted(QStringLiteral("amenities")); }});
    list.append({tr("A place on the map"), tr("Latitude and longitude are empty."),
                 !isBlank(m_draft.value(QStringLiteral("latitude"))), false,
                 [this] { Q_EMIT fieldWanted(QStringLiteral("latitude")); }});
    return list;
}

QWidget *PublishChecklist::buildPoint(const Point &point)
{
    const char *token = point.isDone ? "ok" : point.isNeeded ? "bad" : "pendFg";
    const auto icon = point.isDone     ? QStringLiteral("check")
                      : point.isNeeded ? QStringLiteral("warning")
                                       : QStringLiteral("circle");
    auto *line = new QPushButton(m_theme.icon(icon, token),
                                 point.isDone ? point.text : QStringLiteral("%1 – %2").arg(point.text, point.hint));
    line->setIconSize({iconSize + 5, iconSize});
    line->setProperty("kind", QStringLiteral("line"));
    line->setAccessibleDescription(point.isDone ? tr("There") : point.isNeeded ? tr("Needed") : tr("Recommended"));
    connect(line, &QPushButton::clicked, this, [go = point.go] { go(); });
    return line;
}

void PublishChecklist::showPoints()
{
    const bool isPublished = m_draft.status() == QLatin1String("PUBLISHED");
    const auto list = points();
    m_openPoints = static_cast<int>(
        std::count_if(list.begin(), list.end(), [](const Point &point) { return point.isNeeded && !point.isDone; }));
    QString shown;
    for (const auto &point : list)
        shown += QStringLiteral("%1|%2|%3\n").arg(point.text, point.hint).arg(point.isDone);
    if (shown != m_shown) { // typing changes them seldom
        m_shown = shown;
        while (auto *item = m_points->takeAt(0)) {
            item->widget()->deleteLater();
            delete item;
        }
        for (const auto &point : list)
            m_points->addWidget(buildPoint(point));
        setTabOrder(m_points->itemAt(m_points->count() - 1)->widget(), m_publish);
        setTabOrder(m_publish, m_unlist);
    }
    m_state->setText(isPublished ? tr("Guests find this property and can book it.")
                     : m_openPoints > 0
                         ? tr("Nobody but you sees it yet. %n things are missing.", nullptr, m_openPoints)
                         : tr("Nobody but you sees it yet. Everything that is needed is there."));
    m_publish->setVisible(!isPublished);
    m_publish->setEnabled(!m_isBusy && !m_draft.isNew());
    m_publish->setToolTip(m_draft.isNew() ? tr("Save it first.") : QString());
    m_unlist->setVisible(isPublished);
    m_unlist->setEnabled(!m_isBusy);
}

} // namespace roost::ui
