package io.sternik.app.selling.documents;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_OWNER;

import io.sternik.app.selling.documents.ImportedDocument.Buyer;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The customers of documents that an import brings: how they are called, and who owned them when. */
@Component
public class DocumentParties {

    private final DSLContext sql;

    DocumentParties(DSLContext sql) {
        this.sql = sql;
    }

    private record Owned(Period during, UUID position) {}

    /** All accounts as they are known now; an import acts on all of them. */
    public Known all() {
        Map<UUID, Buyer> buyers = new HashMap<>();
        sql.select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.NIP, ACCOUNT.TOWN)
                .from(ACCOUNT)
                .where(ACCOUNT.DELETED_AT.isNull())
                .forEach(row -> buyers.put(row.value1(), new Buyer(row.value2(), row.value3(), row.value4())));
        Map<UUID, List<Owned>> owners = new HashMap<>();
        sql.select(ACCOUNT_OWNER.ACCOUNT, ACCOUNT_OWNER.VALID_DURING, ACCOUNT_OWNER.POSITION)
                .from(ACCOUNT_OWNER)
                .forEach(row -> owners.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new Owned(row.value2(), row.value3())));
        return new Known(buyers, owners);
    }

    /** What is known of accounts. */
    public static final class Known {

        private final Map<UUID, Buyer> buyers;
        private final Map<UUID, List<Owned>> owners;

        private Known(Map<UUID, Buyer> buyers, Map<UUID, List<Owned>> owners) {
            this.buyers = buyers;
            this.owners = owners;
        }

        /** The customer; null for one that is only planned. */
        public @Nullable Buyer buyer(UUID account) {
            return buyers.get(account);
        }

        /** The position that owned the account on a day; null for none. */
        public @Nullable UUID ownerOn(UUID account, LocalDate day) {
            return owners.getOrDefault(account, List.of()).stream()
                    .filter(owned -> owned.during().contains(day))
                    .map(Owned::position)
                    .findFirst()
                    .orElse(null);
        }
    }
}
