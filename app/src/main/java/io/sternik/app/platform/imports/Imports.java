package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.job.JobView;
import io.sternik.app.platform.job.Jobs;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.database.platform.tables.records.ImportJobRecord;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.DecimalMark;
import io.sternik.engine.table.SourceColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with imports: map, try, commit, undo. */
@Component
class Imports {

    private final ImportStore store;
    private final ImportTargets targets;
    private final ImportReach reach;
    private final Jobs jobs;

    Imports(ImportStore store, ImportTargets targets, ImportReach reach, Jobs jobs) {
        this.store = store;
        this.targets = targets;
        this.reach = reach;
        this.jobs = jobs;
    }

    /**
     * A mapping as a person wants it; what is left out stays as it is.
     *
     * @param files the files that change, by name
     */
    record Wanted(
            @Nullable List<WantedFile> files,
            @Nullable String currency,
            @Nullable LocalDate startOn,
            ImportMapping.@Nullable OnDuplicate onDuplicate) {}

    /** A file of a wanted mapping. */
    record WantedFile(
            String name, @Nullable String target, @Nullable List<WantedColumn> columns) {}

    /**
     * A column of a wanted mapping.
     *
     * @param to where it goes; null takes it out
     * @param dateOrder order of day and month; null leaves it
     * @param decimalMark null leaves it
     * @param valueMap what cells are read as; null leaves it
     */
    record WantedColumn(
            int index,
            @Nullable String to,
            @Nullable DateOrder dateOrder,
            @Nullable DecimalMark decimalMark,
            @Nullable Map<String, String> valueMap) {}

    /** Changes the mapping; an import that is committed keeps its own. */
    @Transactional
    public void map(ImportId id, Wanted wanted) {
        ImportJobRecord row = open(id);
        ImportMapping known = store.mapping(row.getMapping());
        List<FieldFinding> findings = new ArrayList<>();
        Map<String, WantedFile> byName = wanted.files() == null
                ? Map.of()
                : wanted.files().stream()
                        .collect(Collectors.toMap(WantedFile::name, file -> file, (one, other) -> other));
        List<ImportMapping.File> files = new ArrayList<>();
        for (ImportMapping.File file : known.files()) {
            WantedFile change = byName.get(file.name());
            files.add(change == null ? file : applied(file, change, "files[" + files.size() + "]", findings));
        }
        String currency = wanted.currency() == null ? known.currency() : wanted.currency();
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(one -> one.getCurrencyCode().equals(currency))) {
            findings.add(new FieldFinding("currency", "currency.unknown"));
        }
        if (!findings.isEmpty()) {
            throw new ImportProblem.Mapping(findings).refused();
        }
        store.setMapping(
                id,
                new ImportMapping(
                        files,
                        currency,
                        wanted.startOn() == null ? known.startOn() : wanted.startOn(),
                        wanted.onDuplicate() == null ? known.onDuplicate() : wanted.onDuplicate()));
    }

    /** Tries the import without writing anything. */
    @Transactional
    public JobView dryRun(ImportId id, Viewer by) {
        return submit(mapped(id, by), ImportJobs.CHECK, by);
    }

    /** Does the import; one that was stopped while it was written goes on. */
    @Transactional
    public JobView commit(ImportId id, Viewer by) {
        ImportJobRecord row = idle(id);
        return submit(row.getState().equals("writing") ? row : mapped(id, by), ImportJobs.COMMIT, by);
    }

    /** Takes back an import that is committed, or written in part. */
    @Transactional
    public JobView undo(ImportId id, Viewer by) {
        ImportJobRecord row = idle(id);
        if (!List.of("committed", "writing").contains(row.getState()) || row.getChangeSet() == null) {
            throw new ImportProblem.NothingToUndo().refused();
        }
        return submit(row, ImportJobs.UNDO, by);
    }

    private JobView submit(ImportJobRecord row, String kind, Viewer by) {
        JobView job = jobs.submit(kind, new ImportJobs.Input(row.getId()), by);
        store.setJob(new ImportId(row.getId()), job.id());
        return job;
    }

    private ImportJobRecord idle(ImportId id) {
        ImportJobRecord row = store.lock(id);
        if (store.activeJob(row).isPresent()) {
            throw new ImportProblem.Busy().refused();
        }
        return row;
    }

    /** The import, when nothing of it is at work and nothing is written. */
    private ImportJobRecord open(ImportId id) {
        ImportJobRecord row = idle(id);
        ImportStore.requireUnwritten(row);
        return row;
    }

    /** The import, when it is open and every file that takes part has what its target needs. */
    private ImportJobRecord mapped(ImportId id, Viewer by) {
        ImportJobRecord row = open(id);
        List<FieldFinding> findings = new ArrayList<>();
        List<ImportMapping.File> files = store.mapping(row.getMapping()).files();
        for (int i = 0; i < files.size(); i++) {
            requireComplete(files.get(i), "files[" + i + "]", findings);
            requireRight(files.get(i), "files[" + i + "]", by, findings);
        }
        if (files.stream().allMatch(file -> file.target() == null)) {
            findings.add(new FieldFinding("files", "import.nothing-mapped"));
        }
        if (!findings.isEmpty()) {
            throw new ImportProblem.Mapping(findings).refused();
        }
        return row;
    }

    private void requireRight(ImportMapping.File file, String place, Viewer by, List<FieldFinding> findings) {
        List<String> allowed = reach.targets(by);
        boolean allowedAll =
                file.parts().stream().map(ImportMapping.Place::shapeOf).allMatch(allowed::contains);
        if (!allowedAll) {
            findings.add(new FieldFinding(place, "import.no-right-to-target", Map.of("file", file.name())));
        }
    }

    private void requireComplete(ImportMapping.File file, String place, List<FieldFinding> findings) {
        for (ImportMapping.Place missing : targets.shapes().missing(file)) {
            findings.add(new FieldFinding(
                    place, "import.field-missing", Map.of("file", file.name(), "field", missing.field())));
        }
    }

    private ImportMapping.File applied(
            ImportMapping.File file, WantedFile wanted, String place, List<FieldFinding> findings) {
        String target = wanted.target();
        if (target != null && targets.shapes().find(target).isEmpty()) {
            findings.add(new FieldFinding(place + ".target", "import.unknown-target", Map.of("target", target)));
        }
        boolean same = Objects.equals(target, file.target());
        boolean guesses = findings.isEmpty()
                && (wanted.columns() == null || wanted.columns().isEmpty());
        List<ImportMapping.Column> columns =
                new ArrayList<>(same ? file.columns() : anew(file.columns(), guesses ? target : null));
        for (WantedColumn change : wanted.columns() == null ? List.<WantedColumn>of() : wanted.columns()) {
            String at = place + ".columns[" + change.index() + "]";
            if (change.index() < 0 || change.index() >= columns.size()) {
                findings.add(new FieldFinding(at, "import.unknown-column", Map.of("column", change.index())));
            } else if (target != null
                    && change.to() != null
                    && targets.shapes()
                            .field(ImportMapping.Place.of(target, change.to()))
                            .isEmpty()) {
                findings.add(new FieldFinding(at, "import.unknown-field", Map.of("field", change.to())));
            } else {
                ImportMapping.Column column = columns.get(change.index());
                boolean kept = Objects.equals(column.to(), change.to());
                columns.set(
                        change.index(), changed(column.to(change.to(), kept ? column.confidenceBp() : 10_000), change));
            }
        }
        requireOnce(columns, place, findings);
        return new ImportMapping.File(file.name(), target, same ? file.confidenceBp() : 10_000, columns);
    }

    /** The columns of a file that becomes another kind of record: where they go then, as far as names and cells tell. */
    private List<ImportMapping.Column> anew(List<ImportMapping.Column> columns, @Nullable String target) {
        Map<Integer, ImportGuess.Pair> fields = target == null
                ? Map.of()
                : new ImportGuess(targets.shapes().only(target))
                        .guess(
                                columns.stream()
                                        .map(column -> new SourceColumn(column.name(), column.sample()))
                                        .toList(),
                                null)
                        .fields();
        return columns.stream()
                .map(column -> {
                    ImportGuess.Pair field = fields.get(column.index());
                    return field == null ? column.to(null, 0) : column.to(field.to(), field.confidenceBp());
                })
                .toList();
    }

    private static ImportMapping.Column changed(ImportMapping.Column column, WantedColumn change) {
        DateOrder order = change.dateOrder();
        DecimalMark mark = change.decimalMark();
        boolean read = order != null || mark != null;
        ImportMapping.Column result = read
                ? column.read(order == null ? column.dateOrder() : order, mark == null ? column.decimalMark() : mark)
                : column;
        return change.valueMap() == null ? result : result.values(change.valueMap());
    }

    private static void requireOnce(List<ImportMapping.Column> columns, String place, List<FieldFinding> findings) {
        Set<String> seen = new HashSet<>();
        for (ImportMapping.Column column : columns) {
            String field = column.to();
            if (field != null && !seen.add(field)) {
                findings.add(new FieldFinding(
                        place + ".columns[" + column.index() + "]", "import.field-twice", Map.of("field", field)));
            }
        }
    }
}
