package io.sternik.app.structure.load;

import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.structure.Origin;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A list of sellers with their managers and offices. Offices become units below the company, each manager gets a position and a team unit in
 * the office, each seller a position below the manager; managers without a manager of their own stand below the root position. People are
 * known again by name, letter by letter.
 */
@Component
class TeamImport implements ImportTarget {

    private final TeamImportStore store;
    private final StructureLoad load;

    TeamImport(TeamImportStore store, StructureLoad load) {
        this.store = store;
        this.load = load;
    }

    @Override
    public ImportShape shape() {
        return new TeamShape();
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        TeamImportPlan plan = new TeamImportPlan(store.snapshot(), context);
        sheets.forEach(sheet -> sheet.forEach(plan::read));
        plan.settle();
        return plan;
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        StructureBatch batch = part.as(StructureBatch.class);
        load.load(batch, new Origin(writing.by(), Source.IMPORT, writing.changeSet()));
        writing.wrote(batch.items());
    }
}
