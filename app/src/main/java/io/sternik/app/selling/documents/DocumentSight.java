package io.sternik.app.selling.documents;

import static io.sternik.database.selling.Tables.ACCOUNT;

import io.sternik.app.platform.access.Visibility;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Who sees an order, an invoice or a payment: whoever sees the position that owned it on its day, or the one that owns its account today. */
public final class DocumentSight {

    private DocumentSight() {}

    /** Documents in sight that are not deleted; asks nothing of joined tables. */
    public static Condition of(
            Visibility visibility, Field<OffsetDateTime> deletedAt, Field<UUID> ownerPosition, Field<UUID> account) {
        Condition alive = deletedAt.isNull();
        return visibility.seesAll()
                ? alive
                : alive.and(visibility
                        .owns(ownerPosition)
                        .or(account.in(
                                DSL.select(ACCOUNT.ID).from(ACCOUNT).where(visibility.owns(ACCOUNT.OWNER_POSITION)))));
    }
}
