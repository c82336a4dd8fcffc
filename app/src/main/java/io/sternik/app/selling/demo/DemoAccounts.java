package io.sternik.app.selling.demo;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_OWNER;

import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.selling.accounts.TaxNumber;
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

/** The customers of the demo company: installers, building firms, shops, chains and some consumers, all made up. */
@Component
class DemoAccounts implements DemoPart {

    static final int COUNT = 600;
    private static final double CONSUMERS = 0.08;
    private static final int GROUPS = 40;

    private static final List<String> FIRMS = List.of(
            "Instal-Bud",
            "Hydro-Serwis",
            "Termo Dom",
            "Źródełko",
            "Ćwir i Synowie",
            "Ciepły Kąt",
            "Mazur Instalacje",
            "Wod-Kan Łęczyca",
            "Świt Budownictwo",
            "Żuraw",
            "Elektro-Łącz",
            "Grzejnik i Spółka",
            "Nasza Hydraulika",
            "Pod Kasztanem",
            "Solidna Rura",
            "Jaskółka",
            "Przedsiębiorstwo Instalacyjno-Budowlane Żółkiewski i Wspólnicy",
            "Zakład Usług Hydraulicznych Gęśla",
            "Dźwig-Montaż",
            "Bór",
            "Kotłownia Łódzka",
            "Aqua Ósemka",
            "Majster Śrubka",
            "Hurtownia Narożnik",
            "Dom i Ogród Wężyk");
    private static final List<String> FORMS = List.of("sp. z o.o.", "s.c.", "S.A.", "sp.k.", "");
    private static final List<String> SECTORS =
            List.of("instalatorzy", "budownictwo", "sklepy", "sieci handlowe", "wspólnoty");
    private static final List<String> GIVEN =
            List.of("Anna", "Piotr", "Ewa", "Jan", "Zofia", "Krzysztof", "Łucja", "Świętosław");
    private static final List<String> FAMILY = List.of(
            "Nowak",
            "Wójcik",
            "Mazur",
            "Krawczyk",
            "Zając",
            "Król",
            "Wróbel",
            "Sikora",
            "Łoś",
            "Ćma",
            "Źrebiec",
            "Żak");

    private final DSLContext sql;
    private final BulkCopy copy;

    DemoAccounts(DSLContext sql, BulkCopy copy) {
        this.sql = sql;
        this.copy = copy;
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public void fill(DemoRun run) {
        DemoPlan plan = run.plan();
        List<DemoSellers.Seller> sellers = DemoSellers.read(sql, plan);
        int count = plan.times(COUNT);
        int groups = plan.times(GROUPS);
        List<Object[]> accounts = new ArrayList<>(count);
        List<Object[]> owners = new ArrayList<>(count);
        List<UUID> parents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DemoRandom random = DemoRandom.of(plan, "account", i);
            LocalDate since = plan.start().minusDays(1 + random.below(900));
            Instant made = since.atTime(9, 0).toInstant(ZoneOffset.UTC);
            UUID id = random.id(made);
            DemoSellers.Seller owner = random.chance(0.02) ? null : random.oneOf(sellers);
            UUID parent = i >= groups && i < 3 * groups ? parents.get(i % groups) : null;
            if (i < groups) {
                parents.add(id);
            }
            accounts.add(account(i, random, id, owner, parent, made));
            if (owner != null) {
                owners.add(new Object[] {id, owner.position(), "hand", Period.startingOn(plan.start())});
            }
            if (i % 2_000 == 0) {
                run.progress("job.step.demo-accounts", i, count);
            }
        }
        copy.into(
                ACCOUNT,
                List.of(
                        ACCOUNT.ID,
                        ACCOUNT.EXTERNAL_ID,
                        ACCOUNT.KIND,
                        ACCOUNT.NAME,
                        ACCOUNT.NIP,
                        ACCOUNT.COUNTRY,
                        ACCOUNT.TOWN,
                        ACCOUNT.SECTOR,
                        ACCOUNT.PARENT,
                        ACCOUNT.OWNER_POSITION,
                        ACCOUNT.SOURCE,
                        ACCOUNT.CREATED_AT),
                accounts);
        copy.into(
                ACCOUNT_OWNER,
                List.of(
                        ACCOUNT_OWNER.ACCOUNT,
                        ACCOUNT_OWNER.POSITION,
                        ACCOUNT_OWNER.SOURCE,
                        ACCOUNT_OWNER.VALID_DURING),
                owners);
    }

    private static @Nullable Object[] account(
            int number,
            DemoRandom random,
            UUID id,
            DemoSellers.@Nullable Seller owner,
            @Nullable UUID parent,
            Instant made) {
        boolean consumer = random.chance(CONSUMERS) && parent == null;
        String name = consumer
                ? random.oneOf(GIVEN) + " " + random.oneOf(FAMILY)
                : (random.oneOf(FIRMS) + " " + (number + 1) + " " + random.oneOf(FORMS)).strip();
        return new Object[] {
            id,
            "K" + String.format(Locale.ROOT, "%06d", number + 1),
            consumer ? "consumer" : "company",
            name,
            consumer ? null : nip(number),
            "PL",
            random.oneOf(owner == null ? DemoTowns.ALL : DemoTowns.near(owner.unitName())),
            consumer ? "konsumenci" : random.oneOf(SECTORS),
            parent,
            owner == null ? null : owner.position(),
            "demo",
            made
        };
    }

    /** A number that passes the check and that no tax office gives out: it begins with 000. */
    private static String nip(int number) {
        for (int i = number * 11; ; i++) {
            String digits = String.format(Locale.ROOT, "%09d", i);
            int check = TaxNumber.check(digits);
            if (check < 10) {
                return digits + check;
            }
        }
    }
}
