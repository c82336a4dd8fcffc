package io.sternik.app.selling.deals;

import static io.sternik.database.catalog_views.Tables.PRODUCT;
import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_LINE;
import static io.sternik.database.selling.Tables.LOST_REASON;
import static io.sternik.database.selling.Tables.QUALIFICATION;
import static io.sternik.database.selling.Tables.STAGE;

import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.cooling.CoolingToday;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.app.selling.qualification.Qualifications;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** How deals are read with the names of everything around them, as of a date; lists, boards and the record share it. */
public final class DealQueries {

    private final Owner.Directory owner;
    private final CoolingToday cooling;

    DealQueries(CoolingToday cooling) {
        this.owner = new Owner.Directory(cooling.today(), "owner");
        this.cooling = cooling;
    }

    Owner.Directory owner() {
        return owner;
    }

    CoolingToday cooling() {
        return cooling;
    }

    /** Deals with every join that fields, columns and sort orders use; what a statement does not use costs nothing. */
    Table<?> from() {
        // Every deal has a stage, yet only an outer join is left out by a statement that does not use it.
        return DEAL.leftJoin(STAGE)
                .on(STAGE.ID.eq(DEAL.STAGE))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEAL.ACCOUNT))
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(DEAL.CONTACT))
                .leftJoin(DEAL_LINE)
                .on(DEAL_LINE.DEAL.eq(DEAL.ID), DEAL_LINE.RANK.eq((short) 1))
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(DEAL_LINE.PRODUCT))
                .leftJoin(LOST_REASON)
                .on(LOST_REASON.ID.eq(DEAL.LOST_REASON))
                .leftJoin(QUALIFICATION)
                .on(Qualifications.ofDeal())
                .leftJoin(owner.table())
                .on(owner.position().eq(DEAL.OWNER_POSITION));
    }

    List<SelectFieldOrAsterisk> columns() {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(List.of(
                DEAL.ID,
                DEAL.VERSION,
                DEAL.NAME,
                DEAL.PIPELINE,
                DEAL.STAGE_ON,
                DEAL.SNOOZED_UNTIL,
                DEAL.SNOOZE_REASON,
                DEAL.CUSTOM,
                DEAL.AMOUNT_MINOR,
                DEAL.CURRENCY,
                DEAL.AMOUNT_SOURCE,
                DEAL.OPENED_ON,
                DEAL.CLOSE_ON,
                DEAL.CLOSED_ON,
                DEAL.CLOSED_AT,
                DEAL.NEXT_STEP,
                DEAL.NEXT_STEP_ON,
                DEAL.LAST_TOUCH_AT,
                DEAL.EXTERNAL_ID,
                DEAL.SOURCE,
                QUALIFICATION.SCORE,
                QUALIFICATION.COVERAGE,
                STAGE.ID,
                STAGE.KIND,
                STAGE.ROT_AFTER_DAYS,
                STAGE.NAME_PL,
                STAGE.NAME_EN,
                ACCOUNT.ID,
                ACCOUNT.NAME,
                CONTACT.ID,
                CONTACT.NAME,
                PRODUCT.ID,
                PRODUCT.NAME_PL,
                PRODUCT.NAME_EN,
                LOST_REASON.ID,
                LOST_REASON.NAME_PL,
                LOST_REASON.NAME_EN));
        columns.addAll(owner.columns());
        return columns;
    }

    DealRow row(Record row) {
        UUID stage = row.get(STAGE.ID);
        Long amount = row.get(DEAL.AMOUNT_MINOR);
        return new DealRow(
                row.get(DEAL.ID),
                row.get(DEAL.VERSION),
                row.get(DEAL.NAME),
                Ref.named(row.get(ACCOUNT.ID), row.get(ACCOUNT.NAME)),
                Ref.named(row.get(CONTACT.ID), row.get(CONTACT.NAME)),
                Ref.of(row.get(PRODUCT.ID), row.get(PRODUCT.NAME_PL), row.get(PRODUCT.NAME_EN)),
                row.get(DEAL.PIPELINE),
                new DealRow.StageView(
                        stage,
                        Pipelines.Kind.of(row.get(STAGE.KIND)),
                        new Text(row.get(STAGE.NAME_PL), row.get(STAGE.NAME_EN))),
                amount == null ? null : Money.ofMinor(amount, row.get(DEAL.CURRENCY)),
                row.get(DEAL.CURRENCY),
                row.get(DEAL.AMOUNT_SOURCE),
                row.get(DEAL.OPENED_ON),
                row.get(DEAL.CLOSE_ON),
                row.get(DEAL.CLOSED_ON),
                row.get(DEAL.CLOSED_AT),
                Ref.of(row.get(LOST_REASON.ID), row.get(LOST_REASON.NAME_PL), row.get(LOST_REASON.NAME_EN)),
                Owner.read(row),
                row.get(DEAL.NEXT_STEP),
                row.get(DEAL.NEXT_STEP_ON),
                row.get(DEAL.LAST_TOUCH_AT),
                cooling.of(row),
                qualified(row),
                row.get(DEAL.EXTERNAL_ID),
                CustomValues.of(row.get(DEAL.CUSTOM)).values(),
                row.get(DEAL.SOURCE));
    }

    private static DealRow.@Nullable QualifiedBy qualified(Record row) {
        Short coverage = row.get(QUALIFICATION.COVERAGE);
        Short score = row.get(QUALIFICATION.SCORE);
        return coverage == null ? null : new DealRow.QualifiedBy(score == null ? null : score.intValue(), coverage);
    }
}
