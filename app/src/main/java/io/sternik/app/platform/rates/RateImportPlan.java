package io.sternik.app.platform.rates;

import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportParts;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.platform.rates.RateImportStore.Change;
import io.sternik.app.platform.rates.RateImportStore.Facts;
import io.sternik.app.platform.rates.RateImportStore.Key;
import io.sternik.app.platform.rates.RateKinds.RateKind;
import io.sternik.engine.table.Fold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of files with exchange rates come to. Without a column for the other currency it is that of the import, without one for the
 * kind it is that of results; both are said. A rate for 100 or 1,000 units is brought to one unit exactly.
 */
final class RateImportPlan implements ImportPlan {

    /** Part of rates that are new. */
    static final String CREATED = "created";

    /** Part of rates that change. */
    static final String UPDATED = "updated";

    private static final int RECORDS_AT_ONCE = 1_000;

    private final ImportContext context;
    private final Map<String, String> kinds = new HashMap<>();
    private final RateKind usual;
    private final Map<Key, Facts> known;
    private final Set<Key> met = new HashSet<>();
    private final List<Facts> created = new ArrayList<>();
    private final List<Change> updated = new ArrayList<>();

    /** New rates. */
    record Created(List<Facts> rates) {}

    /** Rates that change. */
    record Updated(List<Change> changes) {}

    RateImportPlan(ImportContext context, List<RateKind> kinds, Map<Key, Facts> known) {
        this.context = context;
        this.known = known;
        this.usual = kinds.stream().filter(RateKind::forResults).findFirst().orElseThrow();
        kinds.forEach(
                kind -> Stream.of(kind.code(), kind.name().pl(), kind.name().en())
                        .forEach(name -> this.kinds.put(Fold.text(name), kind.code())));
    }

    void read(ImportRow row) {
        if (!context.settings().viewer().may(RateRights.EDIT)) {
            row.refuse("rate", "no-right-to-rates", Map.of());
            return;
        }
        Key key = key(row);
        BigDecimal rate = rate(row);
        String source = row.text("source");
        if (!RateFacts.isShort(source)) {
            row.refuse("source", "rate-source", Map.of());
        }
        if (key != null && !row.isRefused() && !met.add(key)) {
            row.refuse("on", "twice", Map.of("value", key.from() + " " + key.on()));
        }
        if (key == null || rate == null || row.isRefused()) {
            return;
        }
        Facts wanted = new Facts(context.newId(), key, RateFacts.plain(rate), source, 1);
        Facts before = known.get(key);
        if (before == null) {
            created.add(wanted);
            context.report().count(Rates.OBJECT, Outcome.CREATED);
        } else {
            compare(row, before, wanted);
        }
    }

    @Override
    public void cut(ImportParts parts) {
        parts.each(CREATED, created, RECORDS_AT_ONCE, Created::new);
        parts.each(UPDATED, updated, RECORDS_AT_ONCE, Updated::new);
    }

    private void compare(ImportRow row, Facts before, Facts wanted) {
        FieldChange.Difference difference = new FieldChange.Difference();
        if (context.takes(row, before.rate(), wanted.rate())) {
            difference.field("rate", before.rate(), wanted.rate());
        }
        if (context.takes(row, before.source(), wanted.source())) {
            difference.field("source", before.source(), wanted.source());
        }
        List<FieldChange> changes = difference.changes();
        if (!changes.isEmpty()) {
            updated.add(new Change(before, changes));
        }
        context.report().count(Rates.OBJECT, changes.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED);
    }

    private @Nullable Key key(ImportRow row) {
        LocalDate on = row.date("on");
        if (on == null && !row.isRefused()) {
            row.refuse("on", "required", Map.of());
        }
        if (on != null && !RateFacts.isKept(on)) {
            row.refuse("on", "rate-day", Map.of("value", on.toString()));
        }
        Currency from = currency(row, "from");
        Currency to = row.text("to") == null ? context.settings().currency() : currency(row, "to");
        if (from != null && from.equals(to)) {
            row.refuse("from", "same-currency", Map.of("value", from.getCurrencyCode()));
        }
        String kind = kind(row);
        return on == null || from == null || to == null || kind == null
                ? null
                : new Key(kind, from.getCurrencyCode(), to.getCurrencyCode(), on);
    }

    private static @Nullable Currency currency(ImportRow row, String field) {
        String code = row.required(field);
        Currency currency = RateFacts.currency(code).orElse(null);
        if (currency == null && !code.isEmpty()) {
            row.refuse(field, "currency", Map.of("value", code));
        }
        return currency;
    }

    private @Nullable String kind(ImportRow row) {
        String written = row.text("kind");
        if (written == null) {
            context.report().notice("rate-kind", "kind", usual.code());
            return usual.code();
        }
        String kind = kinds.get(Fold.text(written));
        if (kind == null) {
            row.refuse("kind", "rate-kind", Map.of("value", written));
        }
        return kind;
    }

    private static @Nullable BigDecimal rate(ImportRow row) {
        BigDecimal written = row.decimal("rate");
        Long per = row.integer("per");
        if (written == null) {
            if (!row.isRefused()) {
                row.refuse("rate", "required", Map.of());
            }
            return null;
        }
        if (per != null && per != 1 && per != 10 && per != 100 && per != 1_000 && per != 10_000) {
            row.refuse("per", "rate-per", Map.of("value", per));
            return null;
        }
        BigDecimal rate = per == null ? written : written.divide(BigDecimal.valueOf(per));
        if (RateFacts.refusal(rate) != null) {
            row.refuse("rate", "rate", Map.of("value", written.toPlainString()));
        }
        return rate;
    }
}
