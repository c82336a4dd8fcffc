package io.sternik.app.selling.accounts;

import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.selling.accounts.AccountImportPlan.Created;
import io.sternik.app.selling.accounts.AccountImportPlan.Parents;
import io.sternik.app.selling.accounts.AccountImportPlan.Updated;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accounts from a file: one a row, known again by external id or by name. Without owner they stay unassigned. */
@Component
class AccountImport implements ImportTarget {

    private final AccountImportStore store;
    private final CustomFields custom;

    AccountImport(AccountImportStore store, CustomFields custom) {
        this.store = store;
        this.custom = custom;
    }

    @Override
    public ImportShape shape() {
        return new AccountShape();
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        AccountImportPlan plan = new AccountImportPlan(store, context, custom.of(AccountList.OBJECT));
        plan.know(store.existing());
        sheets.forEach(sheet -> sheet.forEach(plan::read));
        plan.settle();
        return plan;
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        switch (part.kind()) {
            case AccountImportPlan.CREATED ->
                store.insert(part.as(Created.class).accounts(), writing);
            case AccountImportPlan.PARENTS ->
                store.setParents(part.as(Parents.class).accounts());
            case AccountImportPlan.UPDATED ->
                store.update(part.as(Updated.class).changes(), writing);
            default -> throw new IllegalStateException("no part of accounts: " + part.kind());
        }
    }
}
