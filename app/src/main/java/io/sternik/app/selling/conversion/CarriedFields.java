package io.sternik.app.selling.conversion;

import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.selling.conversion.NewConversion.ConvertedAccount;
import io.sternik.app.selling.conversion.NewConversion.ConvertedContact;
import io.sternik.app.selling.conversion.NewConversion.ConvertedDeal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Own fields of what a prospect becomes. What the prospect has in a field of the same name and type passes over when nothing else is said;
 * whoever says what they hold is held to what the company requires, as for any new record.
 */
@Component
class CarriedFields {

    private static final String ACCOUNTS = "accounts";
    private static final String CONTACTS = "contacts";
    private static final String DEALS = "deals";

    private final CustomFields fields;

    CarriedFields(CustomFields fields) {
        this.fields = fields;
    }

    /** What a prospect says of the own fields of the records that it becomes, by their codes. */
    record Carried(Map<String, Object> account, Map<String, Object> contact, Map<String, Object> deal) {}

    Carried of(Map<String, Object> prospect) {
        CustomValues values = new CustomValues(prospect);
        return new Carried(
                carried(ACCOUNTS, values).values(),
                carried(CONTACTS, values).values(),
                carried(DEALS, values).values());
    }

    private CustomValues carried(String object, CustomValues prospect) {
        return fields.of(object).named(fields.of("prospects"), prospect);
    }

    Map<String, @Nullable Object> account(JSONB prospect, @Nullable Map<String, @Nullable Object> said) {
        return said == null ? begun(ACCOUNTS, prospect) : said;
    }

    Map<String, @Nullable Object> contact(JSONB prospect, @Nullable Map<String, @Nullable Object> said) {
        return said == null ? begun(CONTACTS, prospect) : said;
    }

    Map<String, @Nullable Object> deal(JSONB prospect, @Nullable Map<String, @Nullable Object> said) {
        return said == null ? begun(DEALS, prospect) : said;
    }

    private Map<String, @Nullable Object> begun(String object, JSONB prospect) {
        return new LinkedHashMap<>(carried(object, CustomValues.of(prospect)).values());
    }

    /** Adds what no field takes and what is required and missing, under the names of the parts. */
    void judge(NewConversion wanted, List<FieldFinding> findings) {
        ConvertedAccount account = wanted.account();
        if (account != null && account.id() == null) {
            judge("account.", ACCOUNTS, account.custom(), findings);
        }
        ConvertedContact contact = wanted.contact();
        if (contact != null && contact.id() == null) {
            judge("contact.", CONTACTS, contact.custom(), findings);
        }
        ConvertedDeal deal = wanted.deal();
        if (deal != null) {
            judge("deal.", DEALS, deal.custom(), findings);
        }
    }

    private void judge(
            String part, String object, @Nullable Map<String, @Nullable Object> said, List<FieldFinding> findings) {
        if (said != null) {
            fields.of(object).wrongInNew(said).stream()
                    .map(wrong -> new FieldFinding(part + wrong.field(), wrong.code(), wrong.params()))
                    .forEach(findings::add);
        }
    }
}
