package io.sternik.app.selling;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accounts from a file: one a row, known again by external id or by name. Without owner they stay unassigned. */
@Component
class AccountImport implements ImportTarget {

    private final AccountImportStore store;

    AccountImport(AccountImportStore store) {
        this.store = store;
    }

    @Override
    public String code() {
        return "accounts";
    }

    @Override
    public String object() {
        return Accounts.OBJECT;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required(
                        "name",
                        Type.TEXT,
                        "account",
                        "account name",
                        "company",
                        "company name",
                        "customer",
                        "klient",
                        "nazwa klienta",
                        "firma",
                        "nazwa firmy",
                        "kontrahent",
                        "nazwa"),
                ImportField.optional("sector", Type.TEXT, "industry", "branch", "branża", "sektor"),
                ImportField.optional(
                        "founded", Type.INTEGER, "year established", "established", "rok założenia", "founded in"),
                ImportField.optional(
                        "revenue", Type.DECIMAL, "annual revenue", "turnover", "przychód", "obrót", "przychody"),
                ImportField.optional(
                        "employees",
                        Type.INTEGER,
                        "number of employees",
                        "headcount",
                        "zatrudnienie",
                        "liczba pracowników",
                        "pracownicy"),
                ImportField.optional(
                        "country", Type.TEXT, "office location", "location", "billing country", "kraj", "państwo"),
                ImportField.optional("town", Type.TEXT, "city", "billing city", "miasto", "miejscowość"),
                ImportField.optional(
                        "parent",
                        Type.REFERENCE,
                        "subsidiary of",
                        "parent account",
                        "parent company",
                        "spółka matka",
                        "jednostka nadrzędna"),
                ImportField.optional(
                        "externalId",
                        Type.TEXT,
                        "account id",
                        "customer id",
                        "company id",
                        "id klienta",
                        "numer klienta",
                        "symbol klienta"));
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        AccountImportPlan plan = new AccountImportPlan(store, context);
        plan.know(store.existing());
        sheets.forEach(sheet -> sheet.forEach(plan::read));
        plan.settle();
        return plan;
    }
}
