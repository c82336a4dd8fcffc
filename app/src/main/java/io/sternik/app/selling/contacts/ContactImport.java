package io.sternik.app.selling.contacts;

import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contacts from a file: one a row, or several beside each other, known again by external id, by mail, or by name at their account. */
@Component
class ContactImport implements ImportTarget {

    private final ContactImportStore store;
    private final CustomFields custom;

    ContactImport(ContactImportStore store, CustomFields custom) {
        this.store = store;
        this.custom = custom;
    }

    @Override
    public ImportShape shape() {
        return new ContactShape();
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        if (sheets.isEmpty()) {
            return ImportPlan.NOTHING;
        }
        ContactImportPlan plan = new ContactImportPlan(context, custom.of(ContactList.OBJECT));
        plan.know(store.existing());
        sheets.forEach(sheet -> sheet.forEach(plan::read));
        return plan;
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        switch (part.kind()) {
            case ContactImportPlan.CREATED -> {
                ContactImportPlan.Created created = part.as(ContactImportPlan.Created.class);
                store.insert(created.contacts(), created.on(), writing);
            }
            case ContactImportPlan.UPDATED ->
                store.update(part.as(ContactImportPlan.Updated.class).changes(), writing);
            default -> throw new IllegalStateException("no part of contacts: " + part.kind());
        }
    }
}
