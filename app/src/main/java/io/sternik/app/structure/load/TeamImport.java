package io.sternik.app.structure.load;

import io.sternik.app.platform.dated.ClosedDays;
import io.sternik.app.platform.dated.ClosedTopic;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.structure.Origin;
import java.time.LocalDate;
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
    private final ClosedDays closed;

    TeamImport(TeamImportStore store, StructureLoad load, ClosedDays closed) {
        this.store = store;
        this.load = load;
        this.closed = closed;
    }

    @Override
    public ImportShape shape() {
        return new TeamShape();
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        LocalDate firstOpen = closed.through(ClosedTopic.RESULTS)
                .map(through -> through.plusDays(1))
                .orElse(LocalDate.EPOCH);
        TeamImportPlan plan = new TeamImportPlan(store.snapshot(), context, firstOpen);
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
