package io.sternik.app.selling.documents;

import static io.sternik.database.platform_views.Tables.USER_NAME;
import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.DEAL;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of what documents in sight point to. */
@Component
public class DocumentNames {

    private final DSLContext sql;

    DocumentNames(DSLContext sql) {
        this.sql = sql;
    }

    /** What rows point to, each once. */
    public static <T> List<UUID> each(Collection<T> rows, Function<T, @Nullable UUID> part) {
        return rows.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }

    /** Names of customers. */
    public Map<UUID, String> accounts(Collection<UUID> ids) {
        return names(ACCOUNT.ID, ACCOUNT.NAME, ids);
    }

    /** Names of deals. */
    public Map<UUID, String> deals(Collection<UUID> ids) {
        return names(DEAL.ID, DEAL.NAME, ids);
    }

    /** Names of people. */
    public Map<UUID, String> users(Collection<UUID> ids) {
        return names(USER_NAME.ID, USER_NAME.NAME, ids);
    }

    private Map<UUID, String> names(TableField<?, UUID> id, TableField<?, String> name, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.select(id, name)
                        .from(id.getTable())
                        .where(id.eq(DSL.any(ids.toArray(UUID[]::new))))
                        .fetchMap(id, name);
    }
}
