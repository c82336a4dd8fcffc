package io.sternik.app.selling.accounts;

import static io.sternik.database.selling.Tables.ACCOUNT;

import io.sternik.database.selling.tables.records.AccountRecord;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is known of an account, fact by fact, under the names that its history has: columns, and numbers kept as custom facts. */
@Component
class AccountFacts {

    /** Facts that are columns. */
    static final Map<String, TableField<AccountRecord, ?>> COLUMNS = columns();

    /** Prefix of facts that are kept in the custom column. */
    private static final String CUSTOM = "custom.";

    private final JsonMapper json;

    AccountFacts(JsonMapper json) {
        this.json = json;
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

    static boolean isCustom(String fact) {
        return fact.startsWith(CUSTOM);
    }

    /** The names of all facts that the account has. */
    Set<String> known(AccountRecord account) {
        Set<String> names = new LinkedHashSet<>();
        COLUMNS.forEach((name, column) -> {
            if (account.get(column) != null) {
                names.add(name);
            }
        });
        custom(account).keySet().forEach(key -> names.add(CUSTOM + key));
        return names;
    }

    /** A fact as the history tells it; null when it is not known. */
    @Nullable String text(AccountRecord account, String fact) {
        if (isCustom(fact)) {
            Object value = custom(account).get(fact.substring(CUSTOM.length()));
            return value == null
                    ? null
                    : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
        }
        TableField<AccountRecord, ?> column = COLUMNS.get(fact);
        Object value = column == null ? null : account.get(column);
        return value == null ? null : value.toString();
    }

    /** Sets a fact as the history tells it; null forgets it. */
    void set(AccountRecord account, String fact, @Nullable String text) {
        if (isCustom(fact)) {
            Map<String, Object> custom = custom(account);
            String key = fact.substring(CUSTOM.length());
            if (text == null) {
                custom.remove(key);
            } else {
                custom.put(key, new BigDecimal(text));
            }
            account.setCustom(JSONB.valueOf(json.writeValueAsString(custom)));
        } else {
            set(account, Objects.requireNonNull(COLUMNS.get(fact)), text);
        }
    }

    private static <T> void set(AccountRecord account, TableField<AccountRecord, T> column, @Nullable String text) {
        account.set(column, column.getDataType().convert(text));
    }

    private Map<String, Object> custom(AccountRecord account) {
        return json.readValue(account.getCustom().data(), new TypeReference<LinkedHashMap<String, Object>>() {});
    }
}
