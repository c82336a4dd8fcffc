package io.sternik.app.selling.activities;

import static io.sternik.database.selling.Tables.ACTIVITY;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.imports.ImportNames;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What imported activities are about. An import acts on all of it, so there is no visibility here. */
@Component
class ActivityImportStore {

    private final DSLContext sql;
    private final ActivityStore activities;

    ActivityImportStore(DSLContext sql, ActivityStore activities) {
        this.sql = sql;
        this.activities = activities;
    }

    /** Registers contacts and deals that are there. */
    void name(ImportNames names) {
        sql.select(CONTACT.NAME, CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.DELETED_AT.isNull())
                .forEach(row -> names.add(ImportNames.CONTACT, row.value1(), row.value2()));
        sql.select(DEAL.NAME, DEAL.EXTERNAL_ID, DEAL.ID)
                .from(DEAL)
                .where(DEAL.DELETED_AT.isNull())
                .forEach(row -> {
                    names.add(ImportNames.DEAL, row.value1(), row.value3());
                    if (row.value2() != null) {
                        names.addCode(ImportNames.DEAL, row.value2(), row.value3());
                    }
                });
    }

    /** Renews when the customers of the deals of these activities were last in touch. */
    void touch(Collection<UUID> written) {
        activities.touch(sql.selectDistinct(ACTIVITY.DEAL)
                .from(ACTIVITY)
                .where(ACTIVITY.ID.eq(DSL.any(written.toArray(UUID[]::new))), ACTIVITY.DEAL.isNotNull())
                .fetchSet(ACTIVITY.DEAL));
    }
}
