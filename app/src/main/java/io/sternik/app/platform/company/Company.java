package io.sternik.app.platform.company;

import static io.sternik.database.platform.Tables.COMPANY;

import io.sternik.app.platform.time.CompanyTime;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The company that runs this installation. */
@Component
public class Company {

    private static final Currency BEFORE_FIRST_RUN = Currency.getInstance("PLN");

    private final DSLContext sql;
    private final CompanyTime time;
    private final ApplicationEventPublisher events;
    private final AtomicReference<@Nullable Profile> known = new AtomicReference<>();

    Company(DSLContext sql, CompanyTime time, ApplicationEventPublisher events) {
        this.sql = sql;
        this.time = time;
        this.events = events;
    }

    /**
     * Name and money of the company.
     *
     * @param demo whether it is the made-up company: nothing leaves the program then, and one click signs in
     */
    public record Profile(String name, String currency, boolean demo) {}

    /** The profile; empty until the first run has made it. */
    public Optional<Profile> profile() {
        Profile profile = known.get();
        if (profile == null) {
            profile = sql.select(COMPANY.NAME, COMPANY.CURRENCY, COMPANY.DEMO)
                    .from(COMPANY)
                    .fetchOne(row -> new Profile(row.value1(), row.value2(), row.value3()));
            remember(profile);
        }
        return Optional.ofNullable(profile);
    }

    /** What a transaction sees that may yet be rolled back is not kept. */
    private void remember(@Nullable Profile profile) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            known.set(profile);
        }
    }

    /** Currency of amounts that name none; PLN before the first run. */
    public Currency currency() {
        return profile()
                .map(profile -> Currency.getInstance(profile.currency()))
                .orElse(BEFORE_FIRST_RUN);
    }

    /** Reads the profile anew next time; after a transaction that wrote it was rolled back or committed. */
    public void forget() {
        known.set(null);
    }

    /** Writes the profile on the first run; false when somebody was faster. */
    @Transactional
    public boolean found(Profile profile) {
        int inserted = sql.insertInto(COMPANY)
                .set(COMPANY.NAME, profile.name())
                .set(COMPANY.CURRENCY, profile.currency())
                .set(COMPANY.ZONE, time.zone().getId())
                .set(COMPANY.DEMO, profile.demo())
                .onConflictDoNothing()
                .execute();
        if (inserted == 1) {
            events.publishEvent(new CompanyFounded(profile));
        }
        return inserted == 1;
    }
}
