package io.sternik.app.selling.consents;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.selling.contacts.ContactQueries;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** Who sees the consents of which record: whoever sees the record as a whole. */
@Component
class PartySight {

    private final DSLContext sql;

    PartySight(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Long> contact(UUID id, Viewer viewer) {
        return version(CONTACT.VERSION, CONTACT.ID.eq(id).and(ContactQueries.visible(viewer.visibility())));
    }

    Optional<Long> account(UUID id, Viewer viewer) {
        return version(
                ACCOUNT.VERSION,
                ACCOUNT.ID
                        .eq(id)
                        .and(ACCOUNT.DELETED_AT.isNull())
                        .and(viewer.visibility().owns(ACCOUNT.OWNER_POSITION)));
    }

    Optional<Long> prospect(UUID id, Viewer viewer) {
        return version(
                PROSPECT.VERSION,
                PROSPECT.ID
                        .eq(id)
                        .and(PROSPECT.DELETED_AT.isNull())
                        .and(viewer.visibility().owns(PROSPECT.OWNER_POSITION)));
    }

    private Optional<Long> version(TableField<?, Long> version, Condition which) {
        return sql.select(version).from(version.getTable()).where(which).fetchOptional(version);
    }
}
