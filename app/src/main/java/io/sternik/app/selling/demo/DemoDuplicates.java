package io.sternik.app.selling.demo;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.ACCOUNT_OWNER;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;

import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.selling.contacts.ContactPoint;
import io.sternik.engine.calendar.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Twenty-five customers that stand in the books twice, each with a person, from pairs that everybody sees to those that only a shared phone and
 * domain give away.
 */
@Component
class DemoDuplicates implements DemoPart {

    static final int PAIRS = 25;

    private static final List<String> BIRDS = List.of(
            "Perkoz",
            "Kormoran",
            "Zimorodek",
            "Bocian",
            "Myszołów",
            "Dzięcioł",
            "Kulczyk",
            "Gawron",
            "Raniuszek",
            "Trznadel",
            "Wilga",
            "Krogulec",
            "Puszczyk",
            "Rybitwa",
            "Szpak",
            "Czapla",
            "Pliszka",
            "Makolągwa",
            "Kszyk",
            "Orzechówka",
            "Jemiołuszka",
            "Batalion",
            "Świergotek",
            "Gągoł",
            "Łyska");

    private static final List<String> TRADES =
            List.of("Instalacje", "Ogrzewanie", "Hydraulika", "Klimatyzacja", "Wodomierze");

    private final DSLContext sql;
    private final BulkCopy copy;

    DemoDuplicates(DSLContext sql, BulkCopy copy) {
        this.sql = sql;
        this.copy = copy;
    }

    /** How the second entry of a pair differs from the first. */
    private enum Grade {
        /** The same name in another spelling, the same phone and domain. */
        SPELLING(true, true),
        /** Another phone. */
        OTHER_PHONE(false, true),
        /** No mail at all. */
        PHONE_ONLY(true, false),
        /** A typing error in the name, another phone. */
        TYPING_ERROR(false, true),
        /** A name of its own; only phone, domain and town tell. */
        OTHER_NAME(true, true);

        private final boolean samePhone;
        private final boolean sameDomain;

        Grade(boolean samePhone, boolean sameDomain) {
            this.samePhone = samePhone;
            this.sameDomain = sameDomain;
        }

        private String second(String bird, String trade) {
            return switch (this) {
                case SPELLING -> (bird + " " + trade).toUpperCase(Locale.ROOT) + " SP Z O O";
                case OTHER_PHONE -> bird + " " + trade + " s.c.";
                case PHONE_ONLY -> bird + "-" + trade;
                case TYPING_ERROR -> bird.charAt(0) + bird.substring(2) + " " + trade;
                case OTHER_NAME -> "Zakład " + trade.substring(0, 4) + ". " + bird.substring(1);
            };
        }
    }

    /** Rows that are written together. */
    private static final class Rows {
        private final List<Object[]> accounts = new ArrayList<>();
        private final List<Object[]> owners = new ArrayList<>();
        private final List<Object[]> contacts = new ArrayList<>();
        private final List<Object[]> jobs = new ArrayList<>();
        private final List<Object[]> points = new ArrayList<>();
    }

    /** One of the two entries. */
    private record Entry(
            int number,
            String name,
            String town,
            ContactPoint phone,
            @Nullable String domain) {}

    @Override
    public int rank() {
        return 46;
    }

    @Override
    public void fill(DemoRun run) {
        DemoPlan plan = run.plan();
        if (plan.dealsOnly()) {
            return;
        }
        List<DemoSellers.Seller> sellers = DemoSellers.read(sql, plan);
        Rows rows = new Rows();
        for (int pair = 0; pair < PAIRS; pair++) {
            DemoRandom random = DemoRandom.of(plan, "duplicate", pair);
            Grade grade = Grade.values()[pair % Grade.values().length];
            DemoSellers.Seller owner = sellers.get(pair % sellers.size());
            List<String> towns = DemoTowns.near(owner.unitName());
            String bird = BIRDS.get(pair);
            String trade = TRADES.get(pair / TRADES.size());
            String town = towns.get(pair % towns.size());
            ContactPoint phone = DemoPeople.phone(random);
            String domain = "ptak" + (pair + 1) + ".example";
            add(
                    rows,
                    plan,
                    random,
                    owner,
                    new Entry(2 * pair, bird + " " + trade + " sp. z o.o.", town, phone, domain));
            add(
                    rows,
                    plan,
                    random,
                    owner,
                    new Entry(
                            2 * pair + 1,
                            grade.second(bird, trade),
                            town,
                            grade.samePhone ? phone : DemoPeople.phone(random),
                            grade.sameDomain ? domain : null));
        }
        write(rows);
    }

    private static void add(Rows rows, DemoPlan plan, DemoRandom random, DemoSellers.Seller owner, Entry entry) {
        LocalDate since = plan.start().minusDays(30L + random.below(600));
        Instant made = since.atTime(10, entry.number() % 60).toInstant(ZoneOffset.UTC);
        UUID account = random.id(made);
        UUID contact = random.id(made);
        DemoPeople.Person person = DemoPeople.draw(random);
        rows.accounts.add(new Object[] {
            account,
            "D" + String.format(Locale.ROOT, "%06d", entry.number() + 1),
            entry.name(),
            "PL",
            entry.town(),
            "instalatorzy",
            owner.position(),
            "demo",
            made
        });
        rows.owners.add(new Object[] {account, owner.position(), "hand", Period.startingOn(plan.start())});
        rows.contacts.add(new Object[] {
            contact, person.given(), person.family(), person.title(), "pl", account, true, "demo", made
        });
        rows.jobs.add(new Object[] {random.id(made), account, contact, null, new Period(since, null)});
        rows.points.add(new Object[] {
            contact, "phone", 1, entry.phone().value(), entry.phone().key()
        });
        if (entry.domain() != null) {
            String mail = "biuro" + (entry.number() % 2 + 1) + "@" + entry.domain();
            rows.points.add(new Object[] {contact, "mail", 1, mail, mail});
        }
    }

    private void write(Rows rows) {
        copy.into(
                ACCOUNT,
                List.of(
                        ACCOUNT.ID,
                        ACCOUNT.EXTERNAL_ID,
                        ACCOUNT.NAME,
                        ACCOUNT.COUNTRY,
                        ACCOUNT.TOWN,
                        ACCOUNT.SECTOR,
                        ACCOUNT.OWNER_POSITION,
                        ACCOUNT.SOURCE,
                        ACCOUNT.CREATED_AT),
                rows.accounts);
        copy.into(
                ACCOUNT_OWNER,
                List.of(
                        ACCOUNT_OWNER.ACCOUNT,
                        ACCOUNT_OWNER.POSITION,
                        ACCOUNT_OWNER.SOURCE,
                        ACCOUNT_OWNER.VALID_DURING),
                rows.owners);
        copy.into(
                CONTACT,
                List.of(
                        CONTACT.ID,
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
}
