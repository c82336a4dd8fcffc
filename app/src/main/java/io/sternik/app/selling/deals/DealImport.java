package io.sternik.app.selling.deals;

import io.sternik.app.platform.dated.ClosedDays;
import io.sternik.app.platform.dated.ClosedTopic;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.pipelines.DealImportPipeline;
import io.sternik.app.selling.pipelines.Pipelines;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Deals from a file: one a row, known again by external id; a row without one is known again by its content. Stages that no pipeline has
 * become a new pipeline named after the file.
 */
@Component
class DealImport implements ImportTarget {

    private final DealImportStore store;
    private final Pipelines pipelines;
    private final ClosedDays closed;
    private final CustomFields custom;
    private final CompanyTime time;

    DealImport(DealImportStore store, Pipelines pipelines, ClosedDays closed, CustomFields custom, CompanyTime time) {
        this.store = store;
        this.pipelines = pipelines;
        this.closed = closed;
        this.custom = custom;
        this.time = time;
    }

    @Override
    public ImportShape shape() {
        return new DealShape();
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        if (sheets.isEmpty()) {
            return ImportPlan.NOTHING;
        }
        Set<String> stages = new LinkedHashSet<>();
        Set<String> externalIds = new LinkedHashSet<>();
        sheets.forEach(sheet -> sheet.forEach(row -> {
            String stage = row.text("stage");
            String externalId = row.text("externalId");
            if (stage != null) {
                stages.add(stage);
            }
            if (externalId != null) {
                externalIds.add(externalId);
            }
        }));
        DealImportPipeline pipeline =
                DealImportPipeline.of(List.copyOf(stages), sheets.getFirst().name(), pipelines.all());
        LocalDate closedThrough = closed.through(ClosedTopic.RESULTS).orElse(null);
        DealImportPlan plan = new DealImportPlan(context, pipeline, custom.of(DealList.OBJECT), closedThrough);
        plan.know(
                sheets.stream().allMatch(sheet -> sheet.has("externalId"))
                        ? store.existing(externalIds)
                        : store.imported());
        sheets.forEach(sheet -> sheet.forEach(plan::read));
        plan.settle();
        return plan;
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        switch (part.kind()) {
            case DealImportPlan.PIPELINE -> store.makePipeline(part.as(DealImportPlan.NewPipeline.class), writing);
            case DealImportPlan.CREATED -> {
                DealImportPlan.Created created = part.as(DealImportPlan.Created.class);
                writer(created.pipeline(), writing).insert(created.deals(), created.currency());
            }
            case DealImportPlan.UPDATED -> {
                DealImportPlan.Updated updated = part.as(DealImportPlan.Updated.class);
                writer(updated.pipeline(), writing).update(updated.changes());
            }
            default -> throw new IllegalStateException("no part of deals: " + part.kind());
        }
    }

    private DealImportWriter writer(String pipeline, ImportWriting writing) {
        return new DealImportWriter(store, store.pipeline(pipeline), writing, time);
    }
}
