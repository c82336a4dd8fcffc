package io.sternik.app.selling.prospects;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.PIPELINE;
import static io.sternik.database.selling.Tables.PROSPECT;
import static io.sternik.database.selling.Tables.QUALIFICATION;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.ProspectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How prospects are read with the names of everything around them, as of a date. */
public final class ProspectQueries {

    private final Owner.Directory owner;

    ProspectQueries(LocalDate today) {
        owner = new Owner.Directory(today, "owner");
    }

    Owner.Directory owner() {
        return owner;
    }

    Table<?> from() {
        return PROSPECT.leftJoin(PIPELINE)
                .on(PIPELINE.ID.eq(PROSPECT.PIPELINE))
                .leftJoin(QUALIFICATION)
                .on(QUALIFICATION.SUBJECT_KIND.eq(DSL.inline(ProspectId.OBJECT)), QUALIFICATION.SUBJECT.eq(PROSPECT.ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(PROSPECT.CONVERTED_ACCOUNT))
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(PROSPECT.CONVERTED_CONTACT))
                .leftJoin(DEAL)
                .on(DEAL.ID.eq(PROSPECT.CONVERTED_DEAL))
                .leftJoin(owner.table())
                .on(owner.position().eq(PROSPECT.OWNER_POSITION));
    }

    /** Prospects of the own positions and of those below that are not deleted. */
    public static Condition visible(Visibility visibility) {
        return PROSPECT.DELETED_AT.isNull().and(visibility.owns(PROSPECT.OWNER_POSITION));
    }

    List<SelectFieldOrAsterisk> columns() {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(List.of(
                PROSPECT.ID,
                PROSPECT.VERSION,
                PROSPECT.NAME,
                PROSPECT.COMPANY,
                PROSPECT.MAIL,
                PROSPECT.PHONE,
                PROSPECT.TOWN,
                PROSPECT.ORIGIN,
                PROSPECT.CAMPAIGN_ID,
                PROSPECT.STATUS,
                PROSPECT.REASON,
                PROSPECT.REASON_TEXT,
                PROSPECT.NOTE,
                PROSPECT.CONVERTED_AT,
                PROSPECT.CREATED_AT,
                PROSPECT.EXTERNAL_ID,
                PROSPECT.CUSTOM,
                PROSPECT.SOURCE,
                PIPELINE.ID,
                PIPELINE.NAME_PL,
                PIPELINE.NAME_EN,
                QUALIFICATION.SCORE,
                QUALIFICATION.COVERAGE,
                ACCOUNT.ID,
                ACCOUNT.NAME,
                CONTACT.ID,
                CONTACT.NAME,
                DEAL.ID,
                DEAL.NAME));
        columns.addAll(owner.columns());
        return columns;
    }

    static ProspectRow row(Record row) {
        return new ProspectRow(
                row.get(PROSPECT.ID),
                row.get(PROSPECT.VERSION),
                row.get(PROSPECT.NAME),
                row.get(PROSPECT.COMPANY),
                row.get(PROSPECT.MAIL),
                row.get(PROSPECT.PHONE),
                row.get(PROSPECT.TOWN),
                row.get(PROSPECT.ORIGIN),
                row.get(PROSPECT.CAMPAIGN_ID),
                Ref.of(row.get(PIPELINE.ID), row.get(PIPELINE.NAME_PL), row.get(PIPELINE.NAME_EN)),
                ProspectStatus.ofCode(row.get(PROSPECT.STATUS)),
                ProspectReason.ofCode(row.get(PROSPECT.REASON)),
                row.get(PROSPECT.REASON_TEXT),
                row.get(PROSPECT.NOTE),
                Owner.read(row),
                qualified(row),
                Ref.named(row.get(ACCOUNT.ID), row.get(ACCOUNT.NAME)),
                Ref.named(row.get(CONTACT.ID), row.get(CONTACT.NAME)),
                Ref.named(row.get(DEAL.ID), row.get(DEAL.NAME)),
                row.get(PROSPECT.CONVERTED_AT),
                row.get(PROSPECT.CREATED_AT),
                row.get(PROSPECT.EXTERNAL_ID),
                CustomValues.of(row.get(PROSPECT.CUSTOM)).values(),
                row.get(PROSPECT.SOURCE));
    }

    private static ProspectRow.@Nullable ProspectScore qualified(Record row) {
        Short coverage = row.get(QUALIFICATION.COVERAGE);
        Short score = row.get(QUALIFICATION.SCORE);
        return coverage == null
                ? null
                : new ProspectRow.ProspectScore(score == null ? null : score.intValue(), coverage);
    }
}
