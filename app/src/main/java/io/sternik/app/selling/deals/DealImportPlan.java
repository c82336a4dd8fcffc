package io.sternik.app.selling.deals;

import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.field.FieldSet;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.imports.CustomCells;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportNames;
import io.sternik.app.platform.imports.ImportParts;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.platform.imports.RowKeys;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.deals.DealImportStore.Change;
import io.sternik.app.selling.deals.DealImportStore.Facts;
import io.sternik.app.selling.deals.DealImportStore.Known;
import io.sternik.app.selling.pipelines.DealImportPipeline;
import io.sternik.app.selling.pipelines.Pipelines.Kind;
import io.sternik.app.selling.pipelines.Pipelines.NewStage;
import io.sternik.app.selling.pipelines.Pipelines.Stage;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rows of deal files come to. */
final class DealImportPlan implements ImportPlan {

    /** Part of a pipeline that is new. */
    static final String PIPELINE = "pipeline";

    /** Part of deals that are new. */
    static final String CREATED = "created";

    /** Part of deals that change. */
    static final String UPDATED = "updated";

    /** Few enough for a stop to be heard soon, many enough for sums to be kept up rarely. */
    private static final int RECORDS_AT_ONCE = 2_500;

    private final ImportContext context;
    private final DealImportPipeline pipeline;
    private final CustomCells cells;
    private final @Nullable LocalDate closedThrough;
    private final Map<String, Known> existing = new HashMap<>();
    private final RowKeys keys;
    private final List<Facts> created = new ArrayList<>();
    private final List<Change> updated = new ArrayList<>();
    private boolean uses;

    /** A pipeline that is new. */
    record NewPipeline(String code, Text name, List<NewStage> stages) {}

    /** New deals of the pipeline with this code; amounts are in the currency. */
    record Created(String pipeline, String currency, List<Facts> deals) {}

    /** Deals that change. */
    record Updated(String pipeline, List<Change> changes) {}

    /** @param closedThrough last day whose results are closed */
    DealImportPlan(
            ImportContext context, DealImportPipeline pipeline, FieldSet fields, @Nullable LocalDate closedThrough) {
        this.context = context;
        this.keys = new RowKeys(context);
        this.pipeline = pipeline;
        this.cells = new CustomCells(fields, context.settings().currency());
        this.closedThrough = closedThrough;
    }

    void know(List<Known> deals) {
        deals.forEach(deal -> existing.put(deal.externalId(), deal));
    }

    void read(ImportRow row) {
        String externalId = keys.of(row, "externalId");
        UUID owner = owner(row);
        UUID account = context.reference(row, "account", ImportNames.ACCOUNT);
        UUID product = context.reference(row, "product", ImportNames.PRODUCT);
        String stage = pipeline.stageCode(row.required("stage"));
        LocalDate openedOn = row.date("openedOn");
        LocalDate closeOn = row.date("closeOn");
        Long amount = amount(row);
        CustomValues custom = cells.read(row);
        if (row.isRefused() || owner == null) {
            return;
        }
        Kind kind = pipeline.kind(stage);
        Known known = existing.get(externalId);
        if (known == null) {
            cells.requireWhole(custom, row);
        }
        Facts wanted = new Facts(
                known == null ? context.newId() : known.id(),
                externalId,
                name(row, externalId),
                account,
                product,
                owner,
                stage,
                kind,
                openedOn,
                closeOn,
                amount,
                custom);
        if (row.isRefused()) {
            return;
        }
        if (known == null) {
            create(row, dated(row, wanted));
        } else {
            compare(row, known, wanted);
        }
        if (!row.isRefused()) {
            uses = true;
            setApart(wanted);
        }
    }

    private void create(ImportRow row, Facts wanted) {
        if (isOpen(row, wanted.kind() == Kind.OPEN ? null : wanted.closeOn())) {
            created.add(wanted);
            context.names().add(ImportNames.DEAL, wanted.name(), wanted.id());
            context.names().addCode(ImportNames.DEAL, wanted.externalId(), wanted.id());
            context.plan(wanted.id(), new PlannedDeal(wanted.account()));
            context.report().count(DealId.OBJECT, Outcome.CREATED);
        }
    }

    /** Whether results of the day may still change; refuses the row otherwise. */
    private boolean isOpen(ImportRow row, @Nullable LocalDate closedOn) {
        if (closedThrough == null || closedOn == null || closedOn.isAfter(closedThrough)) {
            return true;
        }
        row.refuse(
                "closeOn",
                "closed-period",
                Map.of(
                        "value",
                        closedOn.toString(),
                        "firstOpen",
                        closedThrough.plusDays(1).toString()));
        return false;
    }

    /** Counts the pipeline, once it is known whether a deal uses it. */
    void settle() {
        if (uses && pipeline.existing() == null) {
            context.report().count("pipeline", Outcome.CREATED);
            context.report().notice("new-pipeline", "stages", pipeline.described());
        }
    }

    @Override
    public void cut(ImportParts parts) {
        if (created.isEmpty() && updated.isEmpty()) {
            return;
        }
        if (pipeline.existing() == null) {
            parts.add(PIPELINE, 1, new NewPipeline(pipeline.code(), pipeline.name(), pipeline.stages()));
        }
        String currency = context.settings().currency().getCurrencyCode();
        parts.each(CREATED, created, RECORDS_AT_ONCE, some -> new Created(pipeline.code(), currency, some));
        parts.each(UPDATED, updated, RECORDS_AT_ONCE, some -> new Updated(pipeline.code(), some));
    }

    private @Nullable UUID owner(ImportRow row) {
        row.required("owner");
        return row.text("owner") == null ? null : context.exactReference(row, "owner", ImportNames.HOLDER);
    }

    private @Nullable Long amount(ImportRow row) {
        Long amount = context.minor(row, "amount");
        if (amount != null && amount < 0) {
            row.refuse("amount", "negative-amount", Map.of("value", String.valueOf(row.text("amount"))));
        }
        return amount;
    }

    private static String name(ImportRow row, String externalId) {
        String name = row.text("name");
        if (name != null) {
            return name;
        }
        String head = row.text("account") == null ? externalId : row.text("account");
        return row.text("product") == null ? String.valueOf(head) : head + " – " + row.text("product");
    }

    /** Dates that the file leaves open: a closed deal was closed today at the latest, and opened no later than it was closed. */
    private Facts dated(ImportRow row, Facts wanted) {
        LocalDate today = context.settings().today();
        LocalDate closeOn = wanted.closeOn();
        if (wanted.kind() != Kind.OPEN && closeOn == null) {
            context.report().notice("close-date-missing");
            closeOn = today;
        }
        LocalDate openedOn = wanted.openedOn();
        if (openedOn == null) {
            context.report().notice("open-date-missing");
            openedOn = wanted.kind() != Kind.OPEN && closeOn != null ? earlier(closeOn, today) : today;
        }
        return wanted.dated(openedOn, closeOn);
    }

    private void compare(ImportRow row, Known known, Facts wanted) {
        FieldChange.Difference difference = new FieldChange.Difference();
        take(difference, row, "account", known.account(), wanted.account());
        take(difference, row, "owner", known.owner(), wanted.owner());
        if (known.typed()) {
            take(difference, row, "amount", known.amountMinor(), wanted.amountMinor());
        }
        take(difference, row, "openedOn", known.openedOn(), wanted.openedOn());
        take(difference, row, "closeOn", known.closeOn(), wanted.closeOn());
        for (String code : wanted.custom().values().keySet()) {
            String before = known.custom().text(code);
            take(
                    difference,
                    row,
                    CustomField.PREFIX + code,
                    before,
                    wanted.custom().text(code));
        }
        boolean newProduct = known.typed() && context.takes(row, known.product(), wanted.product());
        Stage target = pipeline.known(wanted.stage());
        UUID stage = target == null ? null : target.id().value();
        boolean moves = !known.stage().equals(stage)
                && context.takes(row, known.stage(), stage == null ? wanted.stage() : stage);
        List<FieldChange> changes = difference.changes();
        if (changes.isEmpty() && !newProduct && !moves) {
            context.report().count(DealId.OBJECT, Outcome.UNCHANGED);
            return;
        }
        boolean counts =
                moves || newProduct || changes.stream().map(FieldChange::field).anyMatch(DealChanges.COUNTED::contains);
        Facts dated = moves && wanted.kind() != Kind.OPEN ? dated(row, wanted) : wanted;
        if ((counts && !isOpen(row, known.closedOn()))
                || (moves && wanted.kind() != Kind.OPEN && !isOpen(row, dated.closeOn()))) {
            return;
        }
        updated.add(new Change(known, dated, changes, newProduct, moves));
        context.report().count(DealId.OBJECT, Outcome.UPDATED);
    }

    private void take(
            FieldChange.Difference difference,
            ImportRow row,
            String field,
            @Nullable Object before,
            @Nullable Object after) {
        if (context.takes(row, before, after)) {
            difference.field(field, before, after);
        }
    }

    private void setApart(Facts deal) {
        if (deal.account() == null) {
            context.report().apart("deals-without-account");
        }
        if (deal.amountMinor() == null) {
            context.report().apart("deals-without-amount");
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return Stream.of(one, other).min(LocalDate::compareTo).orElseThrow();
    }
}
