package io.sternik.app.selling.accounts;

import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.field.FieldSet;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.imports.CustomCells;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportNames;
import io.sternik.app.platform.imports.ImportNames.Reference;
import io.sternik.app.platform.imports.ImportParts;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.accounts.AccountImportStore.Facts;
import io.sternik.engine.table.CellKinds;
import io.sternik.engine.table.Fold;
import io.sternik.engine.table.PostalAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of account files come to: parents are looked up last, because they may stand further down. */
final class AccountImportPlan implements ImportPlan {

    /** Part of accounts that are new. */
    static final String CREATED = "created";

    /** Part that sets the parents of new accounts, once all of them are there. */
    static final String PARENTS = "parents";

    /** Part of accounts that change. */
    static final String UPDATED = "updated";

    private static final int RECORDS_AT_ONCE = 2_500;

    private final AccountImportStore store;
    private final ImportContext context;
    private final FieldSet fields;
    private final CustomCells cells;
    private final Map<String, List<Facts>> byName = new HashMap<>();
    private final Map<String, Facts> byExternalId = new HashMap<>();
    private final Map<String, Facts> byNip = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Facts> created = new ArrayList<>();
    private final List<AccountImportStore.Change> updated = new ArrayList<>();

    /** New accounts. */
    record Created(List<Facts> accounts) {}

    /** New accounts by id with the account above each. */
    record Parents(Map<UUID, UUID> accounts) {}

    /** Accounts that change. */
    record Updated(List<AccountImportStore.Change> changes) {}

    /** A row that could be read, with the record that it meets, if there is one. */
    private record Candidate(
            ImportRow row, Facts wanted, @Nullable Facts existing) {

        UUID id() {
            return existing == null ? wanted.id() : existing.id();
        }
    }

    AccountImportPlan(AccountImportStore store, ImportContext context, FieldSet fields) {
        this.store = store;
        this.context = context;
        this.fields = fields;
        this.cells = new CustomCells(fields, context.settings().currency());
    }

    void know(List<Facts> existing) {
        for (Facts account : existing) {
            byName.computeIfAbsent(Fold.text(account.name()), _ -> new ArrayList<>())
                    .add(account);
            String externalId = account.externalId();
            if (externalId != null) {
                byExternalId.put(externalId, account);
            }
            String nip = account.nip();
            if (nip != null) {
                byNip.put(nip, account);
            }
            register(account);
        }
    }

    private void register(Facts account) {
        context.names().add(ImportNames.ACCOUNT, account.name(), account.id());
        String externalId = account.externalId();
        if (externalId != null) {
            context.names().addCode(ImportNames.ACCOUNT, externalId, account.id());
        }
        String nip = account.nip();
        if (nip != null) {
            context.names().addCode(ImportNames.ACCOUNT, nip, account.id());
        }
    }

    void read(ImportRow row) {
        String name = row.required("name");
        String externalId = row.text("externalId");
        String nip = nip(row);
        CustomValues custom = cells.read(row);
        custom = withNumber(custom, "founded", row.integer("founded"));
        custom = withNumber(
                custom, "revenue", row.amount("revenue", context.settings().currency()));
        custom = withNumber(custom, "employees", row.integer("employees"));
        Facts existing = existing(row, name, externalId, nip);
        String key = externalId != null ? "id:" + externalId : "name:" + Fold.text(name);
        boolean again = seen.contains(key) || (nip != null && seen.contains("nip:" + nip));
        if (again && row.sheet().mayRepeat() && !row.isRefused()) {
            return;
        }
        if (again && !context.createsAlways()) {
            row.refuse("name", "twice", Map.of("value", name));
        }
        if (existing == null) {
            cells.requireWhole(custom, row);
        }
        if (row.isRefused()) {
            return;
        }
        seen.add(key);
        if (nip != null) {
            seen.add("nip:" + nip);
        }
        Facts wanted = new Facts(
                existing == null ? context.newId() : existing.id(),
                externalId,
                nip,
                name,
                row.text("sector"),
                row.text("country"),
                town(row),
                null,
                custom,
                1);
        candidates.add(new Candidate(row, wanted, existing));
        if (existing == null) {
            register(wanted);
        }
    }

    /** Looks parents up until nothing is refused any more, then counts. */
    void settle() {
        Map<UUID, UUID> parents = new HashMap<>(store.parents());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Candidate candidate : candidates) {
                changed |= !candidate.row().isRefused() && !acceptsParent(candidate, parents);
            }
        }
        candidates.stream().filter(candidate -> !candidate.row().isRefused()).forEach(this::count);
    }

    @Override
    public void cut(ImportParts parts) {
        parts.each(CREATED, created, RECORDS_AT_ONCE, Created::new);
        Map<UUID, UUID> children = new HashMap<>();
        created.forEach(account -> {
            if (account.parent() != null) {
                children.put(account.id(), account.parent());
            }
        });
        if (!children.isEmpty()) {
            parts.add(PARENTS, 0, new Parents(children));
        }
        parts.each(UPDATED, updated, RECORDS_AT_ONCE, Updated::new);
    }

    /** False when the row is refused because of its parent. */
    private boolean acceptsParent(Candidate candidate, Map<UUID, UUID> parents) {
        ImportRow row = candidate.row();
        String written = row.text("parent");
        if (written == null) {
            return true;
        }
        UUID parent = context.names().similar(ImportNames.ACCOUNT, written) instanceof Reference.Found found
                ? found.id()
                : context.reference(row, "parent", ImportNames.ACCOUNT);
        if (parent != null && isBelow(parent, candidate.id(), parents)) {
            row.refuse("parent", "parent-cycle", Map.of("value", written));
        }
        if (parent == null || row.isRefused()) {
            parents.remove(candidate.id());
            if (candidate.existing() == null) {
                context.names().remove(ImportNames.ACCOUNT, candidate.wanted().name(), candidate.id());
            }
            return false;
        }
        parents.put(candidate.id(), parent);
        return true;
    }

    private static boolean isBelow(UUID parent, UUID account, Map<UUID, UUID> parents) {
        Set<UUID> above = new HashSet<>();
        for (UUID next = parent; next != null && above.add(next); next = parents.get(next)) {
            if (next.equals(account)) {
                return true;
            }
        }
        return false;
    }

    private void count(Candidate candidate) {
        UUID parent = context.reference(candidate.row(), "parent", ImportNames.ACCOUNT);
        Facts wanted = candidate.wanted().under(parent);
        Facts existing = candidate.existing();
        if (existing == null) {
            created.add(wanted);
            context.report().count(AccountId.OBJECT, Outcome.CREATED);
            return;
        }
        List<FieldChange> changes = changes(candidate.row(), existing, wanted);
        if (changes.isEmpty()) {
            context.report().count(AccountId.OBJECT, Outcome.UNCHANGED);
        } else {
            updated.add(new AccountImportStore.Change(existing, wanted, changes));
            context.report().count(AccountId.OBJECT, Outcome.UPDATED);
        }
    }

    private List<FieldChange> changes(ImportRow row, Facts existing, Facts wanted) {
        FieldChange.Difference difference = new FieldChange.Difference();
        compare(difference, row, "externalId", existing.externalId(), wanted.externalId());
        compare(difference, row, "nip", existing.nip(), wanted.nip());
        compare(difference, row, "name", existing.name(), wanted.name());
        compare(difference, row, "sector", existing.sector(), wanted.sector());
        compare(difference, row, "country", existing.country(), wanted.country());
        compare(difference, row, "town", existing.town(), wanted.town());
        compare(difference, row, "parent", existing.parent(), wanted.parent());
        wanted.custom()
                .values()
                .keySet()
                .forEach(code -> compare(
                        difference,
                        row,
                        CustomField.PREFIX + code,
                        existing.custom().text(code),
                        wanted.custom().text(code)));
        return difference.changes();
    }

    private void compare(
            FieldChange.Difference difference,
            ImportRow row,
            String field,
            @Nullable Object before,
            @Nullable Object after) {
        if (context.takes(row, before, after)) {
            difference.field(field, before, after);
        }
    }

    private @Nullable Facts existing(ImportRow row, String name, @Nullable String externalId, @Nullable String nip) {
        Facts byId = externalId == null ? null : byExternalId.get(externalId);
        Facts byNumber = nip == null ? null : byNip.get(nip);
        if (byId != null || byNumber != null || context.createsAlways()) {
            return byId == null ? byNumber : byId;
        }
        List<Facts> named = byName.getOrDefault(Fold.text(name), List.of()).stream()
                .filter(account -> externalId == null || account.externalId() == null)
                .toList();
        if (named.size() > 1) {
            row.refuse("name", "ambiguous-reference", Map.of("value", name, "candidates", name + " × " + named.size()));
        }
        return named.isEmpty() ? null : named.getFirst();
    }

    /** The bare digits of the tax number; a wrong one, or one that a spreadsheet has cut, refuses the row. */
    private static @Nullable String nip(ImportRow row) {
        String written = row.code("nip");
        if (written != null && !CellKinds.isNip(written)) {
            row.refuse("nip", "nip", Map.of("value", written));
        }
        return written == null || row.isRefused() ? null : TaxNumber.normal(written);
    }

    /** The town, also when it stands within an address; street and postcode are counted, because accounts have no place for them yet. */
    private @Nullable String town(ImportRow row) {
        String address = row.text("address");
        if (address == null) {
            return row.text("town");
        }
        PostalAddress parts = PostalAddress.of(address);
        context.report().notice("address-town", row, address, parts.town());
        String town = row.text("town");
        return town != null || parts.town().isEmpty() ? town : parts.town();
    }

    /** With a number for which the shape has a place of its own, unless the company has archived its field. */
    private CustomValues withNumber(CustomValues custom, String code, @Nullable Object value) {
        boolean kept = fields.active().stream().anyMatch(field -> field.code().equals(code));
        return value == null || !kept ? custom : custom.with(code, value);
    }

    static ChangeSets.Item item(Facts account) {
        return new ChangeSets.Item(
                AccountId.ref(account.id()),
                ChangeSets.Operation.CREATED,
                new FieldChange.Difference().field("name", null, account.name()).changes(),
                1);
    }
}
