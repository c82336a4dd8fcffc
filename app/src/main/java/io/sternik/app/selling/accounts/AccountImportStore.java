package io.sternik.app.selling.accounts;

import static io.sternik.database.selling.Tables.ACCOUNT;

import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.selling.AccountId;
import io.sternik.database.selling.tables.records.AccountRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts set by set, for imports. An import acts on all accounts, so there is no visibility here. */
@Component
class AccountImportStore {

    private static final int ROWS_AT_ONCE = 1_000;

    private final DSLContext sql;

    AccountImportStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What a file can say about an account. */
    record Facts(
            UUID id,
            @Nullable String externalId,
            @Nullable String nip,
            String name,
            @Nullable String sector,
            @Nullable String country,
            @Nullable String town,
            @Nullable UUID parent,
            CustomValues custom,
            long version) {

        Facts under(@Nullable UUID newParent) {
            return new Facts(id, externalId, nip, name, sector, country, town, newParent, custom, version);
        }
    }

    /** An account that takes values of the file. */
    record Change(Facts before, Facts wanted, List<FieldChange> changes) {}

    List<Facts> existing() {
        return sql.select(
                        ACCOUNT.ID,
                        ACCOUNT.EXTERNAL_ID,
                        ACCOUNT.NIP,
                        ACCOUNT.NAME,
                        ACCOUNT.SECTOR,
                        ACCOUNT.COUNTRY,
                        ACCOUNT.TOWN,
                        ACCOUNT.PARENT,
                        ACCOUNT.CUSTOM,
                        ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(ACCOUNT.DELETED_AT.isNull())
                .fetch(row -> new Facts(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        CustomValues.of(row.value9()),
                        row.value10()));
    }

    Map<UUID, UUID> parents() {
        return sql.select(ACCOUNT.ID, ACCOUNT.PARENT)
                .from(ACCOUNT)
                .where(ACCOUNT.PARENT.isNotNull())
                .fetchMap(ACCOUNT.ID, ACCOUNT.PARENT);
    }

    /** Inserts accounts; parents are set afterwards, because they may stand further down. */
    void insert(List<Facts> accounts, ImportWriting writing) {
        for (int from = 0; from < accounts.size(); from += ROWS_AT_ONCE) {
            List<Facts> some = accounts.subList(from, Math.min(from + ROWS_AT_ONCE, accounts.size()));
            sql.batchInsert(some.stream()
                            .map(account -> record(account, writing))
                            .toList())
                    .execute();
            writing.goesOn();
        }
        writing.wrote(accounts.stream().map(AccountImportPlan::item).toList());
    }

    /** Sets the accounts above new ones, by id. */
    void setParents(Map<UUID, UUID> above) {
        UUID[] ids = above.keySet().toArray(UUID[]::new);
        UUID[] parents = Stream.of(ids).map(above::get).toArray(UUID[]::new);
        sql.execute("""
                update selling.account a set parent = v.parent
                from unnest({0}, {1}) as v (id, parent) where a.id = v.id
                """, DSL.val(ids, SQLDataType.UUID.array()), DSL.val(parents, SQLDataType.UUID.array()));
    }

    void update(List<Change> planned, ImportWriting writing) {
        List<Change> changes = writing.asPlanned(
                ACCOUNT.ID,
                ACCOUNT.VERSION,
                planned,
                change -> change.before().id(),
                change -> change.before().version());
        List<AccountRecord> records = new ArrayList<>();
        List<ChangeSets.Item> items = new ArrayList<>();
        for (Change change : changes) {
            AccountRecord row = new AccountRecord();
            row.setId(change.before().id());
            row.touched(ACCOUNT.ID, false);
            row.setVersion(change.before().version() + 1);
            change.changes().forEach(field -> set(row, field, change));
            records.add(row);
            items.add(new ChangeSets.Item(
                    AccountId.ref(change.before().id()),
                    ChangeSets.Operation.UPDATED,
                    change.changes(),
                    row.getVersion()));
        }
        sql.batchUpdate(records).execute();
        writing.wrote(items);
    }

    private static void set(AccountRecord row, FieldChange field, Change change) {
        Facts wanted = change.wanted();
        switch (field.field()) {
            case "externalId" -> row.setExternalId(wanted.externalId());
            case "nip" -> row.setNip(wanted.nip());
            case "name" -> row.setName(wanted.name());
            case "sector" -> row.setSector(wanted.sector());
            case "country" -> row.setCountry(wanted.country());
            case "town" -> row.setTown(wanted.town());
            case "parent" -> row.setParent(wanted.parent());
            default -> {
                CustomValues now =
                        row.getCustom() == null ? change.before().custom() : CustomValues.of(row.getCustom());
                String code = CustomField.codeOf(field.field());
                row.setCustom(now.with(code, wanted.custom().get(code)).json());
            }
        }
    }

    private static AccountRecord record(Facts account, ImportWriting writing) {
        AccountRecord row = new AccountRecord();
        row.setId(account.id());
        row.setExternalId(account.externalId());
        row.setNip(account.nip());
        row.setName(account.name());
        row.setSector(account.sector());
        row.setCountry(account.country());
        row.setTown(account.town());
        row.setCustom(account.custom().json());
        row.setSource(Source.IMPORT.code());
        row.setCreatedAt(writing.now());
        return row;
    }
}
