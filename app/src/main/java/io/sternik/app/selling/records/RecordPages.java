package io.sternik.app.selling.records;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.file.HeldFiles;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.accounts.AccountQueries;
import io.sternik.app.selling.accounts.AccountRow;
import io.sternik.app.selling.accounts.Accounts;
import io.sternik.app.selling.activities.Activities;
import io.sternik.app.selling.contacts.ContactRow;
import io.sternik.app.selling.contacts.Contacts;
import io.sternik.app.selling.deals.DealRow;
import io.sternik.app.selling.deals.Deals;
import io.sternik.app.selling.prospects.ProspectRow;
import io.sternik.app.selling.prospects.Prospects;
import io.sternik.app.selling.timeline.TimelinePage;
import io.sternik.app.selling.timeline.TimelineRequest;
import io.sternik.app.selling.timeline.Timelines;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Opens records: the fields, the head of the timeline, what is planned and what hangs on them, in one request. */
@Component
class RecordPages {

    private final DSLContext sql;
    private final Deals deals;
    private final Accounts accounts;
    private final Contacts contacts;
    private final Prospects prospects;
    private final Timelines timelines;
    private final Activities activities;
    private final HeldFiles files;
    private final CompanyTime time;

    RecordPages(
            DSLContext sql,
            Deals deals,
            Accounts accounts,
            Contacts contacts,
            Prospects prospects,
            Timelines timelines,
            Activities activities,
            HeldFiles files,
            CompanyTime time) {
        this.sql = sql;
        this.deals = deals;
        this.accounts = accounts;
        this.contacts = contacts;
        this.prospects = prospects;
        this.timelines = timelines;
        this.activities = activities;
        this.files = files;
        this.time = time;
    }

    RecordView.OfDeal deal(DealId id, Viewer viewer) {
        DealRow deal = deals.get(id, viewer);
        return new RecordView.OfDeal(
                deal,
                new RecordView(
                        timelines.ofDeal(id, TimelineRequest.LATEST, viewer),
                        activities.planned(ACTIVITY.DEAL.eq(id.value()), viewer),
                        new RecordView.Related(0, 0, 0, 0, files.count(id.value()))),
                deals.gateAhead(deal, viewer));
    }

    RecordView.OfAccount account(AccountId id, Viewer viewer) {
        AccountRow account = accounts.get(id, viewer);
        return new RecordView.OfAccount(
                account,
                account.headOnly()
                        ? RecordView.HEAD_ONLY
                        : new RecordView(
                                timelines.ofAccount(id, TimelineRequest.LATEST, viewer),
                                activities.planned(ACTIVITY.ACCOUNT.eq(id.value()), viewer),
                                relatedToAccount(id.value(), viewer.visibility())));
    }

    RecordView.OfContact contact(ContactId id, Viewer viewer) {
        ContactRow contact = contacts.get(id, viewer);
        return new RecordView.OfContact(
                contact,
                new RecordView(
                        timelines.ofContact(id, TimelineRequest.LATEST, viewer),
                        activities.planned(ACTIVITY.CONTACT.eq(id.value()), viewer),
                        relatedToContact(id.value(), viewer.visibility())));
    }

    RecordView.OfProspect prospect(ProspectId id, Viewer viewer) {
        ProspectRow prospect = prospects.get(id, viewer);
        return new RecordView.OfProspect(
                prospect,
                new RecordView(
                        timelines.ofProspect(id, TimelineRequest.LATEST, viewer),
                        activities.planned(ACTIVITY.PROSPECT.eq(id.value()), viewer),
                        new RecordView.Related(0, 0, 0, 0, 0)));
    }

    TimelinePage timelineOfProspect(ProspectId id, TimelineRequest request, Viewer viewer) {
        prospects.get(id, viewer);
        return timelines.ofProspect(id, request, viewer);
    }

    TimelinePage timelineOfDeal(DealId id, TimelineRequest request, Viewer viewer) {
        deals.get(id, viewer);
        return timelines.ofDeal(id, request, viewer);
    }

    TimelinePage timelineOfAccount(AccountId id, TimelineRequest request, Viewer viewer) {
        return accounts.get(id, viewer).headOnly()
                ? RecordView.HEAD_ONLY.timeline()
                : timelines.ofAccount(id, request, viewer);
    }

    TimelinePage timelineOfContact(ContactId id, TimelineRequest request, Viewer viewer) {
        contacts.get(id, viewer);
        return timelines.ofContact(id, request, viewer);
    }

    private RecordView.Related relatedToAccount(UUID account, Visibility visibility) {
        Condition onIt = DEAL.ACCOUNT.eq(account).and(DealSight.of(visibility));
        return sql.select(
                        DSL.field(DSL.select(DSL.countDistinct(CONTACT.ID))
                                .from(ACCOUNT_CONTACT)
                                .join(CONTACT)
                                .on(CONTACT.ID.eq(ACCOUNT_CONTACT.CONTACT), CONTACT.DELETED_AT.isNull())
                                .where(
                                        ACCOUNT_CONTACT.ACCOUNT.eq(account),
                                        Validity.on(ACCOUNT_CONTACT.VALID_DURING, time.today()))),
                        openDeals(onIt),
                        allDeals(onIt),
                        DSL.field(DSL.selectCount()
                                .from(ACCOUNT)
                                .where(ACCOUNT.PARENT.eq(account), AccountQueries.visible(visibility))))
                .fetchSingle(row -> new RecordView.Related(
                        row.value1(), row.value2(), row.value3(), row.value4(), files.count(account)));
    }

    private RecordView.Related relatedToContact(UUID contact, Visibility visibility) {
        Condition named = DEAL.CONTACT.eq(contact).and(DealSight.of(visibility));
        return sql.select(openDeals(named), allDeals(named))
                .fetchSingle(row -> new RecordView.Related(0, row.value1(), row.value2(), 0, files.count(contact)));
    }

    private static Field<Integer> openDeals(Condition which) {
        return DSL.field(DSL.selectCount().from(DEAL).where(which, DEAL.STATUS.eq("open")));
    }

    private static Field<Integer> allDeals(Condition which) {
        return DSL.field(DSL.selectCount().from(DEAL).where(which));
    }
}
