package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.imports.ImportMapping.OnDuplicate;
import io.sternik.app.platform.imports.ImportNames.Reference;
import io.sternik.engine.money.InexactAmountException;
import io.sternik.engine.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What targets share while they plan: names, counts, ids, and the choices of the mapping. */
public final class ImportContext {

    private final Settings settings;
    private final ImportNames names = new ImportNames();
    private final ImportReport report;
    private final Supplier<UUID> ids;
    private final Map<UUID, Object> planned = new HashMap<>();

    /**
     * The choices of the mapping and the circumstances.
     *
     * @param title of the import, from the name of its folder or file
     * @param today date of records that carry none
     * @param now instant of the import
     */
    public record Settings(
            Viewer viewer,
            String title,
            Currency currency,
            LocalDate startOn,
            OnDuplicate onDuplicate,
            LocalDate today,
            OffsetDateTime now) {}

    ImportContext(Settings settings, ImportReport report, Supplier<UUID> ids) {
        this.settings = settings;
        this.report = report;
        this.ids = ids;
    }

    /** The choices of the mapping and the circumstances. */
    public Settings settings() {
        return settings;
    }

    /** Names of records, existing and planned. */
    public ImportNames names() {
        return names;
    }

    /** Counts, refusals, notices. */
    public ImportReport report() {
        return report;
    }

    /** An id for a record that is planned; it will keep it. */
    public UUID newId() {
        return ids.get();
    }

    /** Tells targets that plan later what a planned record will be. */
    public void plan(UUID id, Object record) {
        planned.put(id, record);
    }

    /** What a target that planned before has said of a record; null when it said nothing of the kind. */
    public <T> @Nullable T planned(UUID id, Class<T> kind) {
        Object record = planned.get(id);
        return kind.isInstance(record) ? kind.cast(record) : null;
    }

    /** All planned records of which targets that planned before have said this kind of thing, by id. */
    public <T> Map<UUID, T> planned(Class<T> kind) {
        Map<UUID, T> all = new LinkedHashMap<>();
        planned.forEach((id, record) -> {
            if (kind.isInstance(record)) {
                all.put(id, kind.cast(record));
            }
        });
        return all;
    }

    private boolean changesExisting() {
        return switch (settings.onDuplicate()) {
            case FILL, OVERWRITE -> true;
            case CREATE, SKIP -> false;
        };
    }

    /** Whether a record that exists shall take values of the file although it has others. */
    public boolean overwrites() {
        return settings.onDuplicate() == OnDuplicate.OVERWRITE;
    }

    /** Whether every row becomes a record of its own, also when one of the same name exists. */
    public boolean createsAlways() {
        return settings.onDuplicate() == OnDuplicate.CREATE;
    }

    /**
     * Whether a field of an existing record takes the value of the file: never when the file has none or the same; a value that differs
     * only when the import overwrites. A value that is kept although the file has another one is counted in a notice.
     */
    public boolean takes(ImportRow row, @Nullable Object before, @Nullable Object after) {
        if (after == null || Objects.equals(before, after) || !changesExisting()) {
            return false;
        }
        if (before == null || settings.onDuplicate() == OnDuplicate.OVERWRITE) {
            return true;
        }
        report.notice("kept", row, after.toString(), before.toString());
        return false;
    }

    /** The amount in minor units of the import's currency; one with more decimals than that has refuses the row. */
    public @Nullable Long minor(ImportRow row, String field) {
        BigDecimal amount = row.amount(field, settings.currency());
        if (amount == null) {
            return null;
        }
        try {
            return Money.ofMajor(amount, settings.currency()).minor();
        } catch (InexactAmountException inexact) {
            row.refuse(
                    field,
                    "inexact-amount",
                    Map.of(
                            "value",
                            amount.toPlainString(),
                            "currency",
                            settings.currency().getCurrencyCode()));
            return null;
        }
    }

    /** The record that a cell names, misspellings included; a name that means none or several refuses the row. */
    public @Nullable UUID reference(ImportRow row, String field, String kind) {
        String written = row.text(field);
        return written == null ? null : accept(row, field, written, names.similar(kind, written));
    }

    /** The record that a cell names letter by letter (case, diacritics and punctuation aside); anything else refuses the row. */
    public @Nullable UUID exactReference(ImportRow row, String field, String kind) {
        String written = row.text(field);
        return written == null ? null : accept(row, field, written, names.exact(kind, written));
    }

    private @Nullable UUID accept(ImportRow row, String field, String written, Reference reference) {
        return switch (reference) {
            case Reference.Found(UUID id, String name, boolean similar) -> {
                if (similar) {
                    report.notice("similar", row, written, name);
                }
                yield id;
            }
            case Reference.Ambiguous(List<String> candidates) -> {
                row.refuse(
                        field,
                        "ambiguous-reference",
                        Map.of("value", written, "candidates", String.join(", ", candidates)));
                yield null;
            }
            case Reference.Unknown() -> {
                row.refuse(field, "unknown-reference", Map.of("value", written));
                yield null;
            }
        };
    }
}
