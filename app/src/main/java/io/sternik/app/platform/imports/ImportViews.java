package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.job.JobId;
import io.sternik.app.platform.job.JobView;
import io.sternik.app.platform.job.Jobs;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.text.Texts;
import io.sternik.database.platform.tables.records.ImportFileRecord;
import io.sternik.database.platform.tables.records.ImportJobRecord;
import io.sternik.engine.finding.Text;
import io.sternik.engine.table.ColumnType;
import io.sternik.engine.table.DateOrder;
import io.sternik.engine.table.DecimalMark;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports as people see them. */
@Component
class ImportViews {

    private static final int PREVIEW = 50;
    private static final int VALUES = 100;
    private static final int REFUSALS = 20;

    private final ImportStore store;
    private final PartStore parts;
    private final ImportTargets targets;
    private final ImportReach reach;
    private final Jobs jobs;
    private final Texts texts;

    ImportViews(ImportStore store, PartStore parts, ImportTargets targets, ImportReach reach, Jobs jobs, Texts texts) {
        this.store = store;
        this.parts = parts;
        this.targets = targets;
        this.reach = reach;
        this.jobs = jobs;
        this.texts = texts;
    }

    /**
     * An import.
     *
     * @param example whether it brings example data, which go with what people have made of them
     * @param written how much is in the company's data, when not all of it is
     */
    record ImportView(
            ImportId id,
            String title,
            boolean example,
            String state,
            List<FileView> files,
            String currency,
            LocalDate startOn,
            ImportMapping.OnDuplicate onDuplicate,
            OffsetDateTime createdAt,
            @Nullable Same sameAs,
            @Nullable ImportSummary summary,
            PartStore.@Nullable Written written,
            @Nullable JobView job) {}

    /** The import before of the very same files. */
    record Same(ImportId id, String state, OffsetDateTime createdAt) {}

    /** A file with its columns and first rows. */
    record FileView(
            String name,
            int rows,
            String encoding,
            String delimiter,
            @Nullable String target,
            int confidenceBp,
            @Nullable ImportReading reading,
            List<ColumnView> columns,
            List<ImportMapping.Place> missing,
            List<List<String>> preview,
            List<RefusalView> refusals) {}

    /**
     * Why a row is refused.
     *
     * @param line of the file
     * @param column name of the column, null when it concerns the whole row
     * @param value of the cell
     */
    record RefusalView(
            long line, @Nullable String column, @Nullable String value, Text text) {}

    /** A column with the field that it is mapped to. */
    record ColumnView(
            int index,
            String name,
            String type,
            DateOrder dateOrder,
            DecimalMark decimalMark,
            boolean asked,
            @Nullable String to,
            int confidenceBp,
            List<String> sample,
            Map<String, String> valueMap) {}

    /** What a file can become. */
    record TargetView(String code, Text name, List<TargetFieldView> fields) {}

    /** A field of a target. */
    record TargetFieldView(
            String key,
            Text name,
            ImportField.Type type,
            boolean required,
            @Nullable String refersTo) {}

    ImportView one(ImportId id, Viewer viewer) {
        return view(store.get(id), store.files(id), PREVIEW, viewer);
    }

    /** The newest imports, without previews. */
    List<ImportView> recent(Viewer viewer) {
        List<ImportJobRecord> rows = store.recent().stream()
                .filter(row -> ImportReach.sees(row, viewer))
                .toList();
        Map<UUID, List<ImportFileRecord>> files =
                store.files(rows.stream().map(ImportJobRecord::getId).toList());
        return rows.stream()
                .map(row -> view(row, files.getOrDefault(row.getId(), List.of()), 0, viewer))
                .toList();
    }

    /** What stands in a column, with how often. */
    record ValueView(String value, long count) {}

    /** The most frequent cells of a column. */
    List<ValueView> values(ImportId id, String file, int column) {
        store.get(id);
        List<ImportFileRecord> files = store.files(id);
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).getName().equals(file)) {
                return store.values(id, i, column, VALUES).entrySet().stream()
                        .map(value -> new ValueView(value.getKey(), value.getValue()))
                        .toList();
            }
        }
        throw new RecordProblem.NotFound().refused();
    }

    List<TargetView> targets(Viewer viewer) {
        return reach.shapes(viewer).all().stream()
                .map(target -> new TargetView(
                        target.code(),
                        texts.both("import.target." + target.code(), Map.of()),
                        target.fields().stream()
                                .map(field -> field(target, field))
                                .toList()))
                .toList();
    }

    private TargetFieldView field(ImportShape target, ImportField field) {
        return new TargetFieldView(
                field.key(),
                field.name() != null
                        ? field.name()
                        : texts.both("import.field." + target.code() + "." + field.key(), Map.of()),
                field.type(),
                field.required(),
                field.refersTo());
    }

    private ImportView view(ImportJobRecord row, List<ImportFileRecord> files, int preview, Viewer viewer) {
        ImportId id = new ImportId(row.getId());
        ImportMapping mapping = store.mapping(row.getMapping());
        List<FileView> views = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            boolean whole = preview > 0;
            views.add(file(
                    files.get(i),
                    mapping.files().get(i),
                    whole ? store.preview(id, i, preview) : List.of(),
                    whole ? refusals(id, i, files.get(i).getHeader()) : List.of()));
        }
        return new ImportView(
                id,
                row.getTitle(),
                row.getExample(),
                state(row),
                views,
                mapping.currency(),
                mapping.startOn(),
                mapping.onDuplicate(),
                row.getCreatedAt(),
                store.same(row)
                        .map(same -> new Same(new ImportId(same.getId()), same.getState(), same.getCreatedAt()))
                        .orElse(null),
                store.summary(row),
                row.getState().equals("writing") ? parts.written(id) : null,
                job(row, viewer));
    }

    private List<RefusalView> refusals(ImportId id, int file, String[] header) {
        return store.firstRefused(id, file, REFUSALS).stream()
                .flatMap(row -> row.findings().stream().map(finding -> {
                    boolean known = finding.column() >= 0 && finding.column() < header.length;
                    return new RefusalView(
                            row.line(),
                            known ? header[finding.column()] : null,
                            known && finding.column() < row.cells().size()
                                    ? row.cells().get(finding.column())
                                    : null,
                            finding.text());
                }))
                .limit(REFUSALS)
                .toList();
    }

    private FileView file(
            ImportFileRecord file, ImportMapping.File mapping, List<List<String>> preview, List<RefusalView> refusals) {
        List<ColumnView> columns = mapping.columns().stream()
                .map(column -> new ColumnView(
                        column.index(),
                        column.name(),
                        code(column.type()),
                        column.dateOrder(),
                        column.decimalMark(),
                        column.asked(),
                        column.to(),
                        column.confidenceBp(),
                        column.sample(),
                        column.valueMap() == null ? Map.of() : column.valueMap()))
                .toList();
        return new FileView(
                file.getName(),
                file.getRows(),
                file.getEncoding(),
                file.getDelimiter(),
                mapping.target(),
                mapping.confidenceBp(),
                store.reading(file),
                columns,
                targets.shapes().missing(mapping),
                preview,
                refusals);
    }

    private static String code(ColumnType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private String state(ImportJobRecord row) {
        return switch (store.activeJob(row).orElse("")) {
            case ImportJobs.COMMIT -> "committing";
            case ImportJobs.UNDO -> "undoing";
            default -> row.getState().equals("writing") ? "stopped" : row.getState();
        };
    }

    private @Nullable JobView job(ImportJobRecord row, Viewer viewer) {
        UUID job = row.getJob();
        try {
            return job == null ? null : jobs.view(new JobId(job), viewer);
        } catch (Refused another) {
            return null;
        }
    }
}
