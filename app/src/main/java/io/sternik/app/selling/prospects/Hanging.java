package io.sternik.app.selling.prospects;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.ACCOUNT_OWNER;
import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_LINE;
import static io.sternik.database.selling.Tables.PROSPECT;
import static io.sternik.database.selling.Tables.QUOTE;
import static io.sternik.database.selling.Tables.SALES_ORDER;
import static io.sternik.database.selling.Tables.STAGE_CHANGE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.file.HeldFiles;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.ProspectProblem;
import io.sternik.database.selling.tables.records.ProspectRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What hangs on the records that a conversion made: as long as something does, it is not taken back. */
@Component
class Hanging {

    private static final int NAMED = 5;

    private final DSLContext sql;
    private final References references;
    private final HeldFiles files;
    private final Texts texts;

    Hanging(DSLContext sql, References references, HeldFiles files, Texts texts) {
        this.sql = sql;
        this.references = references;
        this.files = files;
        this.texts = texts;
    }

    /**
     * The records that a conversion made.
     *
     * @param account null when it was picked
     * @param contact null when it was picked
     * @param deal null when none was opened
     */
    private record Made(
            UUID prospect,
            @Nullable UUID account,
            @Nullable UUID contact,
            @Nullable UUID deal) {

        static Made by(ProspectRecord prospect) {
            return new Made(
                    prospect.getId(),
                    prospect.getMadeAccount() ? prospect.getConvertedAccount() : null,
                    prospect.getMadeContact() ? prospect.getConvertedContact() : null,
                    prospect.getConvertedDeal());
        }
    }

    /** Refuses to take a conversion back on whose records something hangs, and names it. */
    void requireNothing(UUID prospect, Viewer by) {
        sql.selectFrom(PROSPECT)
                .where(PROSPECT.ID.eq(prospect))
                .fetchOptional(Made::by)
                .ifPresent(made -> {
                    List<String> found = new ArrayList<>();
                    edits(made, by, found);
                    records(made, by, found);
                    others(made, by, found);
                    if (!found.isEmpty()) {
                        throw new ProspectProblem.Hangs(String.join(", ", found)).refused();
                    }
                });
    }

    private void edits(Made made, Viewer by, List<String> found) {
        Visibility sight = by.visibility();
        add(
                found,
                by,
                "edit",
                ACCOUNT,
                ACCOUNT.NAME,
                ACCOUNT.ID.eq(made.account).and(ACCOUNT.VERSION.gt(1L)));
        add(
                found,
                by,
                "edit",
                CONTACT,
                CONTACT.NAME,
                CONTACT.ID.eq(made.contact).and(CONTACT.VERSION.gt(1L)));
        add(
                found,
                by,
                "edit",
                DEAL,
                told(DEAL.NAME, DealSight.whatever(sight), sight),
                DEAL.ID.eq(made.deal).and(DEAL.VERSION.gt(1L)));
    }

    private void records(Made made, Viewer by, List<String> found) {
        Visibility sight = by.visibility();
        add(
                found,
                by,
                "deal",
                DEAL,
                told(DEAL.NAME, DealSight.whatever(sight), sight),
                DEAL.ACCOUNT.eq(made.account).or(DEAL.CONTACT.eq(made.contact)).and(DEAL.ID.isDistinctFrom(made.deal)));
        add(
                found,
                by,
                "contact",
                ACCOUNT_CONTACT.join(CONTACT).on(CONTACT.ID.eq(ACCOUNT_CONTACT.CONTACT)),
                CONTACT.NAME,
                ACCOUNT_CONTACT
                        .ACCOUNT
                        .eq(made.account)
                        .and(CONTACT.ID.notIn(DSL.select(PROSPECT.CONVERTED_CONTACT)
                                .from(PROSPECT)
                                .where(PROSPECT.ID.eq(made.prospect)))));
        add(
                found,
                by,
                "account",
                ACCOUNT,
                told(ACCOUNT.NAME, sight.owns(ACCOUNT.OWNER_POSITION), sight),
                ACCOUNT.PARENT.eq(made.account));
        add(
                found,
                by,
                "activity",
                ACTIVITY,
                told(ACTIVITY.SUBJECT, sight.owns(ACTIVITY.OWNER_POSITION), sight),
                ACTIVITY.ACCOUNT
                        .eq(made.account)
                        .or(ACTIVITY.CONTACT.eq(made.contact))
                        .or(ACTIVITY.DEAL.eq(made.deal))
                        .and(ACTIVITY.PROSPECT.isDistinctFrom(made.prospect)));
        add(found, by, "quote", QUOTE, QUOTE.NUMBER, QUOTE.DEAL.eq(made.deal));
        add(
                found,
                by,
                "order",
                SALES_ORDER,
                SALES_ORDER.NUMBER,
                SALES_ORDER.DEAL.eq(made.deal).or(SALES_ORDER.ACCOUNT.eq(made.account)));
        add(
                found,
                by,
                "prospect",
                PROSPECT,
                told(PROSPECT.NAME, sight.owns(PROSPECT.OWNER_POSITION), sight),
                PROSPECT.CONVERTED_ACCOUNT
                        .eq(made.account)
                        .or(PROSPECT.CONVERTED_CONTACT.eq(made.contact))
                        .and(PROSPECT.ID.ne(made.prospect)));
    }

    /** Files, and whatever else points to the records by a key of the database. */
    private void others(Made made, Viewer by, List<String> found) {
        List<UUID> all = new ArrayList<>();
        boolean pointed = false;
        if (made.account != null) {
            all.add(made.account);
            pointed |= points(
                    made.account,
                    ACCOUNT,
                    Set.of(ACCOUNT, ACCOUNT_OWNER, ACCOUNT_CONTACT, CONTACT, DEAL, ACTIVITY, PROSPECT, SALES_ORDER));
        }
        if (made.contact != null) {
            all.add(made.contact);
            pointed |= points(
                    made.contact, CONTACT, Set.of(CONTACT, CONTACT_POINT, ACCOUNT_CONTACT, DEAL, ACTIVITY, PROSPECT));
        }
        if (made.deal != null) {
            all.add(made.deal);
            pointed |= points(made.deal, DEAL, Set.of(DEAL_LINE, STAGE_CHANGE, ACTIVITY, PROSPECT, QUOTE, SALES_ORDER));
        }
        if (!files.holders(all).isEmpty()) {
            found.add(texts.get(by.language(), "prospect.hang.file", Map.of()));
        }
        if (pointed) {
            found.add(texts.get(by.language(), "prospect.hang.other", Map.of()));
        }
    }

    private boolean points(UUID id, Table<?> to, Set<Table<?>> known) {
        return !references.among(List.of(id), to, known).isEmpty();
    }

    /** A name as far as the record is in sight. */
    private static Field<String> told(Field<String> name, Condition seen, Visibility sight) {
        return sight.seesAll() ? name : DSL.when(seen, name).otherwise("…");
    }

    private void add(List<String> found, Viewer by, String kind, Table<?> from, Field<String> name, Condition which) {
        sql.selectDistinct(name)
                .from(from)
                .where(which)
                .orderBy(DSL.one())
                .limit(NAMED)
                .forEach(row ->
                        found.add(texts.get(by.language(), "prospect.hang." + kind, Map.of("name", row.value1()))));
    }
}
