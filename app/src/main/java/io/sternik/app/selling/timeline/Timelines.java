package io.sternik.app.selling.timeline;

import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.ProspectId;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happened with a deal, an account, a contact or a prospect, in one order. The caller has judged that the viewer sees the record as a whole. */
@Component
public class Timelines {

    private final DSLContext sql;
    private final JsonMapper json;

    Timelines(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The facts of an entry as the database gives them. */
    private record Facts(
            @Nullable String by,
            @Nullable UUID account,
            @Nullable String accountName,
            @Nullable UUID contact,
            @Nullable String contactName,
            @Nullable UUID deal,
            @Nullable String dealName,
            @Nullable UUID activity,
            @Nullable String state,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String outcome,
            @Nullable Integer durationMinutes,
            @Nullable String fromPl,
            @Nullable String fromEn,
            @Nullable String toPl,
            @Nullable String toEn,
            @Nullable Long minor,
            @Nullable String currency,
            @Nullable List<FieldChange> changes,
            String source,
            @Nullable OffsetDateTime undoneAt) {}

    /** Activities, steps, changes and files of a deal. */
    public TimelinePage ofDeal(DealId id, TimelineRequest request, Viewer viewer) {
        TimelineParts parts = new TimelineParts(request, viewer.visibility());
        return page(
                request,
                parts.activities(ACTIVITY.DEAL.eq(id.value())),
                parts.ofDeals(DEAL.ID.eq(id.value())),
                List.of(
                        parts.changes(DealId.ref(id.value())),
                        parts.prospects(PROSPECT.CONVERTED_DEAL.eq(id.value())),
                        parts.files(DealId.ref(id.value()))));
    }

    /** Activities, changes, people and files of an account, and the steps of its deals. */
    public TimelinePage ofAccount(AccountId id, TimelineRequest request, Viewer viewer) {
        TimelineParts parts = new TimelineParts(request, viewer.visibility());
        return page(
                request,
                parts.activities(ACTIVITY.ACCOUNT.eq(id.value())),
                parts.ofDeals(DEAL.ACCOUNT.eq(id.value())),
                List.of(
                        parts.changes(AccountId.ref(id.value())),
                        parts.people(id.value()),
                        parts.prospects(PROSPECT.CONVERTED_ACCOUNT.eq(id.value())),
                        parts.files(AccountId.ref(id.value()))));
    }

    /** Activities, changes and files of a contact, and the steps of deals that name it. */
    public TimelinePage ofContact(ContactId id, TimelineRequest request, Viewer viewer) {
        TimelineParts parts = new TimelineParts(request, viewer.visibility());
        return page(
                request,
                parts.activities(ACTIVITY.CONTACT.eq(id.value())),
                parts.ofDeals(DEAL.CONTACT.eq(id.value())),
                List.of(
                        parts.changes(ContactId.ref(id.value())),
                        parts.prospects(PROSPECT.CONVERTED_CONTACT.eq(id.value())),
                        parts.files(ContactId.ref(id.value()))));
    }

    /** Activities and changes of a prospect, and the steps of the deal that it became. */
    public TimelinePage ofProspect(ProspectId id, TimelineRequest request, Viewer viewer) {
        TimelineParts parts = new TimelineParts(request, viewer.visibility());
        return page(
                request,
                parts.activities(ACTIVITY.PROSPECT.eq(id.value())),
                parts.ofDeals(DEAL.ID.in(
                        DSL.select(PROSPECT.CONVERTED_DEAL).from(PROSPECT).where(PROSPECT.ID.eq(id.value())))),
                List.of(parts.changes(ProspectId.ref(id.value()))));
    }

    private TimelinePage page(
            TimelineRequest request,
            Select<Record4<OffsetDateTime, UUID, String, JSONB>> activities,
            List<Select<Record4<OffsetDateTime, UUID, String, JSONB>>> stages,
            List<Select<Record4<OffsetDateTime, UUID, String, JSONB>>> changes) {
        List<Select<Record4<OffsetDateTime, UUID, String, JSONB>>> wanted = new ArrayList<>();
        if (request.wants("talks") || request.wants("notes")) {
            wanted.add(activities);
        }
        if (request.wants("stages")) {
            wanted.addAll(stages);
        }
        if (request.wants("changes")) {
            wanted.addAll(changes);
        }
        List<TimelineEntry> found = wanted.stream()
                .map(part ->
                        (Select<Record4<OffsetDateTime, UUID, String, JSONB>>) DSL.selectFrom(part.asTable("part")))
                .reduce(Select::unionAll)
                .map(all -> sql.selectFrom(all.asTable("entry"))
                        .orderBy(DSL.field("at").desc(), DSL.field("id").desc())
                        .limit(request.entries() + 1)
                        .fetch(row -> entry(row.value1(), row.value2(), row.value3(), row.value4())))
                .orElse(List.of());
        boolean more = found.size() > request.entries();
        List<TimelineEntry> entries = more ? found.subList(0, request.entries()) : found;
        return new TimelinePage(
                List.copyOf(entries),
                more
                        ? new TimelineRequest.Position(
                                        entries.getLast().at(),
                                        entries.getLast().id())
                                .written()
                        : null);
    }

    private TimelineEntry entry(OffsetDateTime at, UUID id, String kind, JSONB written) {
        Facts facts = json.readValue(written.data(), Facts.class);
        Long minor = facts.minor();
        String currency = facts.currency();
        return new TimelineEntry(
                id,
                at,
                kind,
                facts.by(),
                Ref.named(facts.account(), facts.accountName()),
                Ref.named(facts.contact(), facts.contactName()),
                Ref.named(facts.deal(), facts.dealName()),
                facts.activity(),
                facts.state(),
                facts.subject(),
                facts.text(),
                facts.outcome(),
                facts.durationMinutes(),
                text(facts.fromPl(), facts.fromEn()),
                text(facts.toPl(), facts.toEn()),
                minor == null || currency == null ? null : Money.ofMinor(minor, currency),
                facts.changes() == null ? List.of() : facts.changes(),
                facts.source(),
                facts.undoneAt());
    }

    private static @Nullable Text text(@Nullable String pl, @Nullable String en) {
        return pl == null || en == null ? null : new Text(pl, en);
    }
}
