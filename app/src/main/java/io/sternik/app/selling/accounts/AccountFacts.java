package io.sternik.app.selling.accounts;

import static io.sternik.database.selling.Tables.ACCOUNT;

import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.field.FieldUndo;
import io.sternik.database.selling.tables.records.AccountRecord;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of an account, fact by fact, under the names that its history has: columns, and own fields of the company. */
@Component
class AccountFacts {

    /** Facts that are columns. */
    static final Map<String, TableField<AccountRecord, ?>> COLUMNS = columns();

    private final FieldUndo fields;

    AccountFacts(FieldUndo fields) {
        this.fields = fields;
    }

    private static Map<String, TableField<AccountRecord, ?>> columns() {
        Map<String, TableField<AccountRecord, ?>> columns = new LinkedHashMap<>();
        columns.put("name", ACCOUNT.NAME);
        columns.put("nip", ACCOUNT.NIP);
        columns.put("sector", ACCOUNT.SECTOR);
        columns.put("town", ACCOUNT.TOWN);
        columns.put("country", ACCOUNT.COUNTRY);
        columns.put("status", ACCOUNT.STATUS);
        columns.put("parent", ACCOUNT.PARENT);
        columns.put("priceBook", ACCOUNT.PRICE_BOOK);
        columns.put("externalId", ACCOUNT.EXTERNAL_ID);
        return columns;
    }

    /** The names of all facts that the account has. */
    Set<String> known(AccountRecord account) {
        Set<String> names = new LinkedHashSet<>();
        COLUMNS.forEach((name, column) -> {
            if (account.get(column) != null) {
                names.add(name);
            }
        });
        CustomValues.of(account.getCustom()).values().keySet().forEach(code -> names.add(CustomField.PREFIX + code));
        return names;
    }

    /** A fact as the history tells it; null when it is not known. */
    @Nullable String text(AccountRecord account, String fact) {
        if (CustomField.isKey(fact)) {
            return CustomValues.of(account.getCustom()).text(CustomField.codeOf(fact));
        }
        TableField<AccountRecord, ?> column = COLUMNS.get(fact);
        Object value = column == null ? null : account.get(column);
        return value == null ? null : value.toString();
    }

    /** Sets a fact as the history tells it; null forgets it. */
    void set(AccountRecord account, String fact, @Nullable String text) {
        if (CustomField.isKey(fact)) {
            fields.set(AccountList.OBJECT, CustomValues.of(account.getCustom()), fact, text)
                    .ifPresent(values -> account.setCustom(values.json()));
        } else {
            set(account, Objects.requireNonNull(COLUMNS.get(fact)), text);
        }
    }

    private static <T> void set(AccountRecord account, TableField<AccountRecord, T> column, @Nullable String text) {
        account.set(column, column.getDataType().convert(text));
    }
}
