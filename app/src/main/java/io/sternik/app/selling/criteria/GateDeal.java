package io.sternik.app.selling.criteria;

import io.sternik.app.platform.field.CustomValues;
import io.sternik.database.selling.tables.records.DealRecord;
import io.sternik.engine.criteria.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as its gate judges it: with the values that it is about to have.
 *
 * @param stage in which it stands, which may be closed; null while it is being opened
 * @param owner position that owns it
 * @param values by the names of {@link CriterionLanguage#FIELDS}; empty fields are left out
 * @param custom own fields of the company
 */
public record GateDeal(
        UUID id,
        UUID pipeline,
        @Nullable UUID stage,
        UUID owner,
        @Nullable UUID account,
        Map<String, Value> values,
        CustomValues custom) {

    /** Copies the values. */
    public GateDeal {
        values = Map.copyOf(values);
    }

    /** The deal with the values of its row; its product stands in a line of its own. */
    public static GateDeal of(DealRecord deal, @Nullable UUID product) {
        Map<String, Value> values = new HashMap<>();
        if (deal.getAmountMinor() != null) {
            values.put("amount", new Value.Amount(deal.getAmountMinor(), deal.getCurrency()));
        }
        day(values, "closeOn", deal.getCloseOn());
        day(values, "nextStepOn", deal.getNextStepOn());
        day(values, "openedOn", deal.getOpenedOn());
        word(values, "account", deal.getAccount());
        word(values, "contact", deal.getContact());
        word(values, "product", product);
        word(values, "nextStep", deal.getNextStep());
        return new GateDeal(
                deal.getId(),
                deal.getPipeline(),
                deal.getStage(),
                deal.getOwnerPosition(),
                deal.getAccount(),
                values,
                CustomValues.of(deal.getCustom()));
    }

    /** The same deal before it stands anywhere. */
    public GateDeal beingOpened() {
        return new GateDeal(id, pipeline, null, owner, account, values, custom);
    }

    private static void day(Map<String, Value> values, String field, @Nullable LocalDate day) {
        if (day != null) {
            values.put(field, new Value.Day(day));
        }
    }

    private static void word(Map<String, Value> values, String field, @Nullable Object content) {
        if (content != null && !content.toString().isBlank()) {
            values.put(field, new Value.Word(content.toString()));
        }
    }
}
