package io.sternik.app.selling.consents;

import io.sternik.app.consent.statements.ImportedStatement;
import io.sternik.app.consent.statements.ImportedStatements;
import io.sternik.app.consent.wordings.Wordings;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.platform.time.CompanyTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Consents, withdrawals and objections from files of other programs, known again by person, channel, purpose and moment. */
@Component
class ConsentImport implements ImportTarget {

    private final ImportedStatements statements;
    private final ConsentPeople people;
    private final Wordings wordings;
    private final CompanyTime time;

    ConsentImport(ImportedStatements statements, ConsentPeople people, Wordings wordings, CompanyTime time) {
        this.statements = statements;
        this.people = people;
        this.wordings = wordings;
        this.time = time;
    }

    @Override
    public ImportShape shape() {
        return new ConsentShape();
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        if (sheets.isEmpty()) {
            return ImportPlan.NOTHING;
        }
        ConsentImportPlan plan = new ConsentImportPlan(
                context, new ConsentRows(people.index(context), wordings.all(), time), statements.known());
        sheets.forEach(sheet -> sheet.forEach(plan::read));
        return plan;
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        List<ImportedStatement> some = part.as(ConsentImportPlan.Noted.class).statements();
        statements.write(some, writing);
    }
}
