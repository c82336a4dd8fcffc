package io.sternik.app.selling.demo;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.selling.contacts.ContactPoint;
import io.sternik.app.selling.contacts.ContactRole;
import io.sternik.engine.calendar.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The people whom the sellers of the demo company talk to: two or three at an account, some came from another one, some have left. */
@Component
class DemoContacts implements DemoPart {

    static final int COUNT = 1_500;
    private static final int STORY_DAYS = 3 * 365;
    private static final ContactRole[] ROLES = ContactRole.values();

    private final DSLContext sql;
    private final BulkCopy copy;

    DemoContacts(DSLContext sql, BulkCopy copy) {
        this.sql = sql;
        this.copy = copy;
    }

    /** An account by id and name. */
    private record Firm(UUID id, String name) {}

    /** Rows that are written together. */
    private static final class Rows {
        private final List<Object[]> contacts = new ArrayList<>();
        private final List<Object[]> jobs = new ArrayList<>();
        private final List<Object[]> points = new ArrayList<>();
    }

    @Override
    public int rank() {
        return 45;
    }

    @Override
    public void fill(DemoRun run) {
        if (run.plan().dealsOnly()) {
            return;
        }
        List<Firm> firms = sql.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .orderBy(ACCOUNT.EXTERNAL_ID)
                .fetch(row -> new Firm(row.value1(), row.value2()));
        int count = run.plan().times(COUNT);
        Rows rows = new Rows();
        for (int i = 0; i < count; i++) {
            add(rows, run.plan(), firms, i);
            if (i % 5_000 == 0) {
                run.progress("job.step.demo-contacts", i, count);
            }
        }
        write(rows);
        nameInDeals();
    }

    private static void add(Rows rows, DemoPlan plan, List<Firm> firms, int number) {
        DemoRandom random = DemoRandom.of(plan, "contact", number);
        Firm firm = firms.get(number % firms.size());
        DemoPeople.Person person = DemoPeople.draw(random);
        LocalDate since = plan.start().minusDays(random.below(900)).plusDays(random.below(STORY_DAYS + 800));
        since = since.isAfter(plan.anchor()) ? plan.anchor().minusDays(random.below(60)) : since;
        Instant made = since.atTime(9, 30).toInstant(ZoneOffset.UTC);
        UUID id = random.id(made);
        boolean left = number >= firms.size() && random.chance(0.05);
        boolean came = random.chance(0.08);
        LocalDate end = left ? since.plusDays(60L + random.below(400)) : null;
        boolean gone = end != null && !end.isAfter(plan.anchor());
        String role = random.chance(0.7) ? ROLES[random.below(ROLES.length)].code() : null;
        rows.contacts.add(new Object[] {
            id,
            "O" + String.format(Locale.ROOT, "%06d", number + 1),
            person.given(),
            person.family(),
            person.title(),
            random.chance(0.04) ? "en" : "pl",
            gone ? null : firm.id(),
            true,
            "demo",
            made
        });
        rows.jobs.add(new Object[] {random.id(made), firm.id(), id, role, new Period(since, gone ? end : null)});
        if (came) {
            Firm before = firms.get((number * 7 + 3) % firms.size());
            rows.jobs.add(new Object[] {
                random.id(made), before.id(), id, null, new Period(since.minusDays(300L + random.below(900)), since)
            });
        }
        if (random.chance(0.9)) {
            ContactPoint phone = DemoPeople.phone(random);
            rows.points.add(new Object[] {id, "phone", 1, phone.value(), phone.key()});
        }
        if (random.chance(0.8)) {
            String mail = person.mail(firm.name());
            rows.points.add(new Object[] {id, "mail", 1, mail, mail});
        }
    }

    private void write(Rows rows) {
        copy.into(
                CONTACT,
                List.of(
                        CONTACT.ID,
                        CONTACT.EXTERNAL_ID,
                        CONTACT.GIVEN,
                        CONTACT.FAMILY,
                        CONTACT.TITLE,
                        CONTACT.LANGUAGE,
                        CONTACT.ACCOUNT,
                        CONTACT.LINKED,
                        CONTACT.SOURCE,
                        CONTACT.CREATED_AT),
                rows.contacts);
        copy.into(
                ACCOUNT_CONTACT,
                List.of(
                        ACCOUNT_CONTACT.ID,
                        ACCOUNT_CONTACT.ACCOUNT,
                        ACCOUNT_CONTACT.CONTACT,
                        ACCOUNT_CONTACT.ROLE,
                        ACCOUNT_CONTACT.VALID_DURING),
                rows.jobs);
        copy.into(
                CONTACT_POINT,
                List.of(
                        CONTACT_POINT.CONTACT,
                        CONTACT_POINT.KIND,
                        CONTACT_POINT.RANK,
                        CONTACT_POINT.VALUE,
                        CONTACT_POINT.ADDRESS_KEY),
                rows.points);
    }

    /** Open deals name the person whom their account has had longest. */
    private void nameInDeals() {
        sql.update(DEAL)
                .set(
                        DEAL.CONTACT,
                        DSL.select(CONTACT.ID)
                                .from(CONTACT)
                                .where(CONTACT.ACCOUNT.eq(DEAL.ACCOUNT))
                                .orderBy(CONTACT.CREATED_AT, CONTACT.ID)
                                .limit(1))
                .where(DEAL.STATUS.eq("open"))
                .execute();
    }
}
