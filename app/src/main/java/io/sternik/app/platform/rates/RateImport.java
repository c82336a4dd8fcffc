package io.sternik.app.platform.rates;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Exchange rates from a file: one a row, known again by kind, pair and day. Whoever imports them must have the right to keep them. */
@Component
class RateImport implements ImportTarget {

    private final RateImportStore store;
    private final RateKinds kinds;

    RateImport(RateImportStore store, RateKinds kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    @Override
    public ImportShape shape() {
        return new RateShape();
    }

    @Override
    public String permission() {
        return RateRights.EDIT;
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        if (sheets.isEmpty()) {
            return ImportPlan.NOTHING;
        }
        RateImportPlan plan = new RateImportPlan(context, kinds.all(), store.existing());
        sheets.forEach(sheet -> sheet.forEach(plan::read));
        return plan;
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        switch (part.kind()) {
            case RateImportPlan.CREATED ->
                store.insert(part.as(RateImportPlan.Created.class).rates(), writing);
            case RateImportPlan.UPDATED ->
                store.update(part.as(RateImportPlan.Updated.class).changes(), writing);
            default -> throw new IllegalStateException("no part of rates: " + part.kind());
        }
    }
}
