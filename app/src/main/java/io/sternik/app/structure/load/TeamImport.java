package io.sternik.app.structure.load;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
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
    public String code() {
        return "team";
    }

    @Override
    public String object() {
        return "person";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required(
                        "person",
                        Type.TEXT,
                        "sales agent",
                        "seller",
                        "sales rep",
                        "salesperson",
                        "employee",
                        "handlowiec",
                        "pracownik",
                        "sprzedawca"),
                ImportField.required(
                        "manager", Type.TEXT, "supervisor", "team leader", "kierownik", "przełożony", "lider"),
                ImportField.optional(
                        "office", Type.TEXT, "regional office", "region", "branch", "oddział", "biuro", "okręg"));
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        TeamImportPlan plan = new TeamImportPlan(store.snapshot(), context, load);
        sheets.forEach(sheet -> sheet.forEach(plan::read));
        plan.settle();
        return plan;
    }
}
