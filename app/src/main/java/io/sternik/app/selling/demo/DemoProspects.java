package io.sternik.app.selling.demo;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.database.BulkCopy;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.prospects.ProspectReason;
import io.sternik.app.selling.prospects.ProspectStatus;
import io.sternik.app.selling.qualification.Framework;
import io.sternik.app.selling.qualification.Frameworks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom the sellers of the demo company found in the last year: some are new, some in work, some did not fit, and some became customers, whose
 * open deals are among the others.
 */
@Component
class DemoProspects implements DemoPart {

    static final int COUNT = 400;
    private static final int YEAR = 365;
    private static final double CONVERTED = 0.15;
    private static final ProspectReason[] REASONS = ProspectReason.values();

    private static final List<String> FIRMS = List.of(
            "Ogrzewanie Łąkowe",
            "Rurex",
            "Piec i Komin",
            "Zdrój Instalacje",
            "Grzejnictwo Żuławy",
            "Kran-Serwis",
            "Ćma Elektro",
            "Pompa Ciepła Śląsk",
            "Hydrobud Wisła",
            "Złota Rączka",
            "Budomont Ździebło",
            "Sklep Narzędziowy Młot");
    private static final List<String> ORIGINS = List.of(
            "targi Instalacje",
            "polecenie klienta",
            "formularz na stronie",
            "telefon do biura",
            "lista z izby",
            "wizyta na budowie");
    private static final List<String> TALKS =
            List.of("Pierwsza rozmowa", "Telefon po targach", "Rozmowa o asortymencie", "Pytanie o warunki");

    private final DSLContext sql;
    private final BulkCopy copy;
    private final Frameworks frameworks;

    DemoProspects(DSLContext sql, BulkCopy copy, Frameworks frameworks) {
        this.sql = sql;
        this.copy = copy;
        this.frameworks = frameworks;
    }

    /** A deal that a prospect became. */
    private record Success(
            UUID deal,
            UUID account,
            String firm,
            @Nullable String town,
            UUID contact,
            String name,
            UUID owner,
            LocalDate opened) {}

    /** Rows that are written together. */
    private static final class Rows {
        private final List<Object[]> prospects = new ArrayList<>();
        private final List<Object[]> talks = new ArrayList<>();
        private final DemoAnswers answers = new DemoAnswers();
    }

    @Override
    public int rank() {
        return 52;
    }

    @Override
    public void fill(DemoRun run) {
        DemoPlan plan = run.plan();
        if (plan.dealsOnly()) {
            return;
        }
        List<DemoSellers.Seller> sellers = DemoSellers.read(sql, plan);
        List<Success> successes = successes(plan);
        Optional<Framework> method = method();
        int count = plan.times(COUNT);
        Rows rows = new Rows();
        int won = 0;
        for (int i = 0; i < count; i++) {
            DemoRandom random = DemoRandom.of(plan, "prospect", i);
            boolean converted = random.chance(CONVERTED) && won < successes.size();
            add(rows, plan, random, i, random.oneOf(sellers), converted ? successes.get(won) : null, method);
            won += converted ? 1 : 0;
            if (i % 5_000 == 0) {
                run.progress("job.step.demo-prospects", i, count);
            }
        }
        write(rows);
    }

    private List<Success> successes(DemoPlan plan) {
        return sql.select(
                        DEAL.ID,
                        ACCOUNT.ID,
                        ACCOUNT.NAME,
                        ACCOUNT.TOWN,
                        CONTACT.ID,
                        CONTACT.NAME,
                        DEAL.OWNER_POSITION,
                        DEAL.OPENED_ON)
                .from(DEAL)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEAL.ACCOUNT), ACCOUNT.OWNER_POSITION.eq(DEAL.OWNER_POSITION))
                .join(CONTACT)
                .on(CONTACT.ID.eq(DEAL.CONTACT))
                .where(DEAL.STATUS.eq("open"), DEAL.OPENED_ON.ge(plan.anchor().minusYears(1)))
                .orderBy(DEAL.EXTERNAL_ID)
                .fetch(row -> new Success(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    private Optional<Framework> method() {
        return sql.select(PIPELINE.FRAMEWORK)
                .from(PIPELINE)
                .orderBy(PIPELINE.RANK)
                .limit(1)
                .fetchOptional(PIPELINE.FRAMEWORK)
                .flatMap(frameworks::active);
    }

    private static void add(
            Rows rows,
            DemoPlan plan,
            DemoRandom random,
            int number,
            DemoSellers.Seller seller,
            @Nullable Success success,
            Optional<Framework> method) {
        DemoPeople.Person person = DemoPeople.draw(random);
        String firm = success != null ? success.firm() : random.oneOf(FIRMS) + " " + (number + 1);
        String name = success != null ? success.name() : person.given() + " " + person.family();
        LocalDate since = success != null
                ? success.opened().minusDays(3L + random.below(40))
                : plan.anchor().minusDays(random.below(YEAR));
        ProspectStatus status = success != null ? ProspectStatus.CONVERTED : status(random, plan, since);
        UUID owner = success != null ? success.owner() : seller.position();
        Instant made = at(since, 9 + random.below(6));
        UUID id = random.id(made);
        String phone = random.chance(0.85) ? DemoPeople.phone(random).value() : null;
        String mail = random.chance(0.75) ? person.mail(firm) : null;
        String town = success != null ? success.town() : random.oneOf(DemoTowns.near(seller.unitName()));
        String origin = random.oneOf(ORIGINS);
        ProspectReason reason = status == ProspectStatus.DISQUALIFIED ? random.oneOf(List.of(REASONS)) : null;
        rows.prospects.add(new Object[] {
            id,
            "P" + String.format(Locale.ROOT, "%06d", number + 1),
            name,
            firm,
            mail,
            phone,
            town,
            origin,
            owner,
            status.code(),
            reason == null ? null : reason.code(),
            reason == ProspectReason.OTHER ? "zamknęli działalność" : null,
            success == null ? null : success.account(),
            success == null ? null : success.contact(),
            success == null ? null : success.deal(),
            success == null ? null : at(success.opened(), 12),
            "demo",
            made
        });
        if (status == ProspectStatus.NEW) {
            return;
        }
        LocalDate end = success != null ? success.opened() : plan.anchor();
        for (int i = 0; i < 1 + random.below(2); i++) {
            LocalDate day = since.plusDays(1L + random.below(9));
            rows.talks.add(talk(random, id, owner, day.isBefore(end) ? day : since, success));
        }
        if (method.isPresent() && random.chance(status == ProspectStatus.WORKING ? 0.5 : 0.8)) {
            double known = status == ProspectStatus.DISQUALIFIED ? 0.35 : status == ProspectStatus.WORKING ? 0.5 : 0.8;
            rows.answers.add(random, ProspectId.ref(id), method.get(), known, owner, since, end);
        }
    }

    private static ProspectStatus status(DemoRandom random, DemoPlan plan, LocalDate since) {
        if (since.isAfter(plan.anchor().minusDays(21)) && random.chance(0.7)) {
            return ProspectStatus.NEW;
        }
        double drawn = random.below(100) / 100.0;
        return drawn < 0.4
                ? ProspectStatus.DISQUALIFIED
                : drawn < 0.85 ? ProspectStatus.WORKING : ProspectStatus.QUALIFIED;
    }

    private static @Nullable Object[] talk(
            DemoRandom random, UUID prospect, UUID owner, LocalDate day, @Nullable Success success) {
        Instant at = at(day, 8 + random.below(8));
        return new Object[] {
            random.id(at),
            "call",
            "done",
            at,
            15,
            day,
            at,
            random.oneOf(TALKS),
            owner,
            success == null ? null : success.account(),
            success == null ? null : success.contact(),
            success == null ? null : success.deal(),
            prospect,
            "demo",
            at
        };
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private void write(Rows rows) {
        copy.into(
                PROSPECT,
                List.of(
                        PROSPECT.ID,
                        PROSPECT.EXTERNAL_ID,
                        PROSPECT.NAME,
                        PROSPECT.COMPANY,
                        PROSPECT.MAIL,
                        PROSPECT.PHONE,
                        PROSPECT.TOWN,
                        PROSPECT.ORIGIN,
                        PROSPECT.OWNER_POSITION,
                        PROSPECT.STATUS,
                        PROSPECT.REASON,
                        PROSPECT.REASON_TEXT,
                        PROSPECT.CONVERTED_ACCOUNT,
                        PROSPECT.CONVERTED_CONTACT,
                        PROSPECT.CONVERTED_DEAL,
                        PROSPECT.CONVERTED_AT,
                        PROSPECT.SOURCE,
                        PROSPECT.CREATED_AT),
                rows.prospects);
        copy.into(
                ACTIVITY,
                List.of(
                        ACTIVITY.ID,
                        ACTIVITY.KIND,
                        ACTIVITY.STATE,
                        ACTIVITY.STARTS_AT,
                        ACTIVITY.DURATION_MINUTES,
                        ACTIVITY.DAY,
                        ACTIVITY.ENDED_AT,
                        ACTIVITY.SUBJECT,
                        ACTIVITY.OWNER_POSITION,
                        ACTIVITY.ACCOUNT,
                        ACTIVITY.CONTACT,
                        ACTIVITY.DEAL,
                        ACTIVITY.PROSPECT,
                        ACTIVITY.SOURCE,
                        ACTIVITY.CREATED_AT),
                rows.talks);
        rows.answers.write(copy);
    }
}
