package io.sternik.app.selling.demo;

import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;
import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.StatementSource;
import io.sternik.app.consent.statements.StatementLoad;
import io.sternik.app.consent.statements.StatementLoad.LoadedStatement;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.ProspectId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What the people of the demo company said about being contacted: most agreed to something, some took it back, a few objected, some asked for
 * an offer. One person withdrew yesterday although a call to that person stands in somebody's plan.
 */
@Component
class DemoConsents implements DemoPart {

    private static final int YEARS_DAYS = 3 * 365;

    /** How many agree, by channel: about three statements for a contact. */
    private static final Map<Channel, Double> AGREES =
            new EnumMap<>(Map.of(Channel.MAIL, 0.85, Channel.PHONE, 0.72, Channel.SMS, 0.38, Channel.POST, 0.25));

    private static final double WITHDRAWS = 0.12;
    private static final double CONFIRMS = 0.4;
    private static final double OBJECTS = 0.03;
    private static final double REQUESTS = 0.3;

    private static final List<String> PROOFS = List.of(
            "Formularz na targach, segregator Z-3",
            "Zaznaczone w umowie o współpracy",
            "Kartka po wizycie, skan w plikach",
            "Formularz na stronie, wpis z tego dnia",
            "Powiedziane przez telefon, notatka z rozmowy");
    private static final List<String> REQUESTED = List.of(
            "Prośba o ofertę podczas rozmowy", "Mail z pytaniem o cenę", "Prośba o telefon zwrotny w sprawie kotłowni");

    private final DSLContext sql;
    private final StatementLoad load;
    private final CompanyTime time;

    DemoConsents(DSLContext sql, StatementLoad load, CompanyTime time) {
        this.sql = sql;
        this.load = load;
        this.time = time;
    }

    @Override
    public int rank() {
        return 54;
    }

    @Override
    public void fill(DemoRun run) {
        DemoPlan plan = run.plan();
        if (plan.dealsOnly()) {
            return;
        }
        List<LoadedStatement> said = new ArrayList<>();
        Optional<UUID> withdrew = toBeCalled(plan);
        List<UUID> contacts = sql.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.DELETED_AT.isNull())
                .orderBy(CONTACT.EXTERNAL_ID, CONTACT.ID)
                .fetch(CONTACT.ID);
        for (int i = 0; i < contacts.size(); i++) {
            UUID contact = contacts.get(i);
            if (!withdrew.equals(Optional.of(contact))) {
                person(said, plan, DemoRandom.of(plan, "consent", i), ContactId.ref(contact));
            }
            if (i % 5_000 == 0) {
                run.progress("job.step.demo-consents", i, contacts.size());
            }
        }
        withdrew.ifPresent(contact -> story(said, plan, ContactId.ref(contact)));
        prospects(said, plan);
        load.write(said, run.viewer());
    }

    private void person(List<LoadedStatement> said, DemoPlan plan, DemoRandom random, RecordRef record) {
        int daysAgo = 20 + random.below(YEARS_DAYS - 20);
        String proof = random.oneOf(PROOFS);
        boolean objects = random.chance(OBJECTS);
        for (Channel channel : Channel.values()) {
            if (!random.chance(AGREES.getOrDefault(channel, 0.0))) {
                continue;
            }
            said.add(marketing(record, StatementKind.GIVEN, channel, plan, daysAgo, StatementSource.FORM, proof));
            if (objects) {
                said.add(marketing(
                        record,
                        StatementKind.OBJECTED,
                        channel,
                        plan,
                        daysAgo / 2,
                        StatementSource.LETTER,
                        "List z dnia wpływu, segregator Z-9"));
            } else if (random.chance(WITHDRAWS)) {
                said.add(marketing(
                        record,
                        StatementKind.WITHDRAWN,
                        channel,
                        plan,
                        daysAgo / 2,
                        StatementSource.PAGE,
                        "Przycisk na stronie zgód"));
            } else if (channel == Channel.MAIL && random.chance(CONFIRMS)) {
                said.add(marketing(
                        record,
                        StatementKind.CONFIRMED,
                        channel,
                        plan,
                        daysAgo - 1,
                        StatementSource.PAGE,
                        "Przycisk na stronie zgód"));
            }
        }
        if (random.chance(REQUESTS)) {
            said.add(request(record, random, plan, 1 + random.below(150)));
        }
    }

    private void prospects(List<LoadedStatement> said, DemoPlan plan) {
        List<UUID> prospects = sql.select(PROSPECT.ID)
                .from(PROSPECT)
                .where(PROSPECT.DELETED_AT.isNull(), PROSPECT.STATUS.ne("converted"))
                .orderBy(PROSPECT.EXTERNAL_ID, PROSPECT.ID)
                .fetch(PROSPECT.ID);
        for (int i = 0; i < prospects.size(); i++) {
            DemoRandom random = DemoRandom.of(plan, "consent-prospect", i);
            if (random.chance(0.7)) {
                said.add(request(ProspectId.ref(prospects.get(i)), random, plan, 1 + random.below(120)));
            }
        }
    }

    /** Whom somebody will call on the next day of the plan, and can: the first by date. */
    private Optional<UUID> toBeCalled(DemoPlan plan) {
        return sql.select(ACTIVITY.CONTACT)
                .from(ACTIVITY)
                .join(CONTACT_POINT)
                .on(
                        CONTACT_POINT.CONTACT.eq(ACTIVITY.CONTACT),
                        CONTACT_POINT.KIND.eq("phone"),
                        CONTACT_POINT.RANK.eq((short) 1))
                .where(
                        ACTIVITY.KIND.eq("call"),
                        ACTIVITY.STATE.eq("planned"),
                        ACTIVITY.DELETED_AT.isNull(),
                        ACTIVITY.DAY.ge(plan.anchor()))
                .orderBy(ACTIVITY.DAY, ACTIVITY.EXTERNAL_ID, ACTIVITY.ID)
                .limit(1)
                .fetchOptional(ACTIVITY.CONTACT);
    }

    /** The list was made with a consent; yesterday evening it was taken back on the own page. */
    private void story(List<LoadedStatement> said, DemoPlan plan, RecordRef record) {
        said.add(marketing(
                record, StatementKind.GIVEN, Channel.PHONE, plan, 40, StatementSource.FORM, PROOFS.getFirst()));
        said.add(marketing(
                record, StatementKind.GIVEN, Channel.MAIL, plan, 40, StatementSource.FORM, PROOFS.getFirst()));
        said.add(marketing(
                record,
                StatementKind.WITHDRAWN,
                Channel.PHONE,
                plan,
                1,
                StatementSource.PAGE,
                "Przycisk na stronie zgód"));
    }

    private LoadedStatement marketing(
            RecordRef record,
            StatementKind kind,
            Channel channel,
            DemoPlan plan,
            int daysAgo,
            StatementSource source,
            String evidence) {
        return new LoadedStatement(record, kind, channel, Purpose.MARKETING, at(plan, daysAgo), source, evidence);
    }

    private LoadedStatement request(RecordRef record, DemoRandom random, DemoPlan plan, int daysAgo) {
        return new LoadedStatement(
                record,
                StatementKind.REQUESTED,
                random.chance(0.5) ? Channel.PHONE : Channel.MAIL,
                Purpose.OFFER,
                at(plan, daysAgo),
                StatementSource.CONVERSATION,
                random.oneOf(REQUESTED));
    }

    private OffsetDateTime at(DemoPlan plan, int daysAgo) {
        LocalDate day = plan.anchor().minusDays(daysAgo);
        return time.startOf(day).plusHours(17);
    }
}
