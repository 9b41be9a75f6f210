<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArrivalsPack</name>
    <message numerus="yes">
        <source>%n arrivals</source>
        <translation>
            <numerusform>%n arrival</numerusform>
            <numerusform>%n arrivals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldRules</name>
    <message numerus="yes">
        <source>At most %n characters; there are %1.</source>
        <translation>
            <numerusform>At most %n character; there are %1.</numerusform>
            <numerusform>At most %n characters; there are %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n entries; there are %1.</source>
        <translation>
            <numerusform>At most %n entry; there are %1.</numerusform>
            <numerusform>At most %n entries; there are %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters each.</source>
        <translation>
            <numerusform>At most %n character each.</numerusform>
            <numerusform>At most %n characters each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message numerus="yes">
        <source>%Ln bookings made</source>
        <translation>
            <numerusform>%Ln booking made</numerusform>
            <numerusform>%Ln bookings made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed</source>
        <translation>
            <numerusform>one confirmed</numerusform>
            <numerusform>%Ln confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>one cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln available nights</source>
        <translation>
            <numerusform>%Ln available night</numerusform>
            <numerusform>%Ln available nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stays</source>
        <translation>
            <numerusform>%Ln stay</numerusform>
            <numerusform>%Ln stays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ahead</source>
        <translation>
            <numerusform>%Ln day ahead</numerusform>
            <numerusform>%Ln days ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nights</source>
        <translation>
            <numerusform>%Ln night</numerusform>
            <numerusform>%Ln nights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceText</name>
    <message numerus="yes">
        <source>%1 up to %n nights</source>
        <translation>
            <numerusform>%1 for %n night</numerusform>
            <numerusform>%1 up to %n nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n times</source>
        <translation>
            <numerusform>at most %n time</numerusform>
            <numerusform>at most %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n nights</source>
        <translation>
            <numerusform>the first %n night</numerusform>
            <numerusform>the first %n nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not under %n years</source>
        <translation>
            <numerusform>not under %n year</numerusform>
            <numerusform>not under %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n nights on</source>
        <translation>
            <numerusform>from %n night on</numerusform>
            <numerusform>from %n nights on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ahead or more</source>
        <translation>
            <numerusform>%n day ahead or more</numerusform>
            <numerusform>%n days ahead or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ahead or fewer</source>
        <translation>
            <numerusform>%n day ahead or fewer</numerusform>
            <numerusform>%n days ahead or fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>above %n guests</source>
        <translation>
            <numerusform>above %n guest</numerusform>
            <numerusform>above %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n pets</source>
        <translation>
            <numerusform>up to %n pet</numerusform>
            <numerusform>up to %n pets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PropertySteps</name>
    <message numerus="yes">
        <source>%n properties changed</source>
        <translation>
            <numerusform>%n property changed</numerusform>
            <numerusform>%n properties changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StayText</name>
    <message numerus="yes">
        <source>%n nights</source>
        <translation>
            <numerusform>%n night</numerusform>
            <numerusform>%n nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::AdminPage</name>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>Use at least %n character.</numerusform>
            <numerusform>Use at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::ApplyDraftDialog</name>
    <message numerus="yes">
        <source>, from %n nights on</source>
        <translation>
            <numerusform>, from %n night on</numerusform>
            <numerusform>, from %n nights on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change</source>
        <translation>
            <numerusform>%n changes</numerusform>
            <numerusform>%n change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n further spans</source>
        <translation>
            <numerusform>and %n further span</numerusform>
            <numerusform>and %n further spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::BookingModel</name>
    <message numerus="yes">
        <source>%n nights</source>
        <translation>
            <numerusform>%n night</numerusform>
            <numerusform>%n nights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::BulkEditDialog</name>
    <message numerus="yes">
        <source>Change %n properties</source>
        <translation>
            <numerusform>Change %n property</numerusform>
            <numerusform>Change %n properties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are not possible.</source>
        <translation>
            <numerusform>%n change is not possible.</numerusform>
            <numerusform>%n changes are not possible.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are. All the others change, or none does.</source>
        <translation>
            <numerusform>%n stays as it is. All the others change, or none does.</numerusform>
            <numerusform>%n stay as they are. All the others change, or none does.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardFilterBar</name>
    <message numerus="yes">
        <source>%Ln days at most: shown until %1</source>
        <translation>
            <numerusform>%Ln day at most: shown until %1</numerusform>
            <numerusform>%Ln days at most: shown until %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardPaceCard</name>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardShapeCard</name>
    <message numerus="yes">
        <source>%n nights</source>
        <translation>
            <numerusform>%n night</numerusform>
            <numerusform>%n nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::EarningsPage</name>
    <message numerus="yes">
        <source>a part of it, for %n confirmed stays</source>
        <translation>
            <numerusform>a part of it, for %n confirmed stay</numerusform>
            <numerusform>a part of it, for %n confirmed stays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::FigureRowsPage</name>
    <message numerus="yes">
        <source>All rows: %1 (the first %Ln are here)</source>
        <translation>
            <numerusform>All rows: %1 (the first one is here)</numerusform>
            <numerusform>All rows: %1 (the first %Ln are here)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln rows: %1</source>
        <translation>
            <numerusform>The one row: %1</numerusform>
            <numerusform>All %Ln rows: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln rows: %1 (just changed)</source>
        <translation>
            <numerusform>The one row: %1 (just changed)</numerusform>
            <numerusform>All %Ln rows: %1 (just changed)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::GuestDrawer</name>
    <message numerus="yes">
        <source>%1 of 5 from %n reviews</source>
        <translation>
            <numerusform>%1 of 5 from %n review</numerusform>
            <numerusform>%1 of 5 from %n reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::OutboxReader</name>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::PaletteFinder</name>
    <message numerus="yes">
        <source>%n stays</source>
        <translation>
            <numerusform>%n stay</numerusform>
            <numerusform>%n stays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::PricingPage</name>
    <message numerus="yes">
        <source>%n changes in the draft.</source>
        <translation>
            <numerusform>%n change in the draft.</numerusform>
            <numerusform>%n changes in the draft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nights change.</source>
        <translation>
            <numerusform>%n night changes.</numerusform>
            <numerusform>%n nights change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prices of %1: %n changes</source>
        <translation>
            <numerusform>Prices of %1: %n change</numerusform>
            <numerusform>Prices of %1: %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyDrawer</name>
    <message numerus="yes">
        <source>%1 of 5 from %n reviews</source>
        <translation>
            <numerusform>%1 of 5 from %n review</numerusform>
            <numerusform>%1 of 5 from %n reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyEditor</name>
    <message numerus="yes">
        <source>%n fields need another look.</source>
        <translation>
            <numerusform>%n field needs another look.</numerusform>
            <numerusform>%n fields need another look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are not saved</source>
        <translation>
            <numerusform>%n change is not saved</numerusform>
            <numerusform>%n changes are not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyList</name>
    <message numerus="yes">
        <source>%n properties selected</source>
        <translation>
            <numerusform>%n property selected</numerusform>
            <numerusform>%n properties selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyModel</name>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n guest</numerusform>
            <numerusform>%n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bedrooms</source>
        <translation>
            <numerusform>%n bedroom</numerusform>
            <numerusform>%n bedrooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviews</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::PublishChecklist</name>
    <message numerus="yes">
        <source>%n are there; five or more are looked at longer.</source>
        <translation>
            <numerusform>%n is there; five or more are looked at longer.</numerusform>
            <numerusform>%n are there; five or more are looked at longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have none.</source>
        <translation>
            <numerusform>%n has none.</numerusform>
            <numerusform>%n have none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody but you sees it yet. %n things are missing.</source>
        <translation>
            <numerusform>Nobody but you sees it yet. %n thing is missing.</numerusform>
            <numerusform>Nobody but you sees it yet. %n things are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::ReportOptions</name>
    <message numerus="yes">
        <source>%Ln metrics</source>
        <translation>
            <numerusform>%Ln metric</numerusform>
            <numerusform>%Ln metrics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::ReportsPage</name>
    <message numerus="yes">
        <source>The first %Ln rows; files have all of them.</source>
        <translation>
            <numerusform>The first row; files have all of them.</numerusform>
            <numerusform>The first %Ln rows; files have all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::ReviewsPage</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::SimulationPanel</name>
    <message numerus="yes">
        <source>%n past stays</source>
        <translation>
            <numerusform>%n past stay</numerusform>
            <numerusform>%n past stays</numerusform>
        </translation>
    </message>
</context>
</TS>
