package io.sternik.app.platform.imports;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.ImportFileRecord;
import io.sternik.database.platform.tables.records.ImportJobRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans an import: what it would make of the rows as the data are now. One import runs at a time. */
@Component
class ImportRun {

    private static final int IDS_AT_ONCE = 1_000;

    private final DSLContext sql;
    private final ImportStore store;
    private final ImportTargets targets;
    private final Texts texts;
    private final CompanyTime time;

    ImportRun(DSLContext sql, ImportStore store, ImportTargets targets, Texts texts, CompanyTime time) {
        this.sql = sql;
        this.store = store;
        this.targets = targets;
        this.texts = texts;
        this.time = time;
    }

    /** What a plan came to, target by target. */
    record Planned(ImportReport report, Map<String, ImportPlan> plans) {}

    /** The dry run: plans, and keeps figures and refused rows. */
    @Transactional
    public ImportSummary check(ImportId id, Viewer by, JobRun run) {
        store.lockAll();
        store.requireNoneHalf(id);
        ImportJobRecord row = store.lock(id);
        ImportSummary summary = plan(id, row, by, run).report().summary();
        store.reached(id, "checked", summary, null);
        return summary;
    }

    /** Plans the import anew, and keeps which rows are refused. */
    Planned plan(ImportId id, ImportJobRecord row, Viewer by, JobRun run) {
        ImportMapping mapping = store.mapping(row.getMapping());
        ImportReport report = new ImportReport(texts);
        ImportContext context = new ImportContext(settings(row, mapping, by), report, freshIds());
        List<ImportFileRecord> files = store.files(id);
        Progress progress = new Progress(
                run, files.stream().mapToLong(ImportFileRecord::getRows).sum());
        Map<String, ImportPlan> plans = new LinkedHashMap<>();
        for (ImportTarget target : targets.all()) {
            List<ImportSheet> sheets = sheets(targets.shape(target), mapping, report, rows(id, progress));
            plans.put(target.shape().code(), target.plan(sheets, context));
            refuse(id, targets.shape(target), sheets, report);
        }
        noteLeftOut(mapping, report);
        return new Planned(report, plans);
    }

    private static List<ImportSheet> sheets(
            ImportShape shape, ImportMapping mapping, ImportReport report, ImportSheet.Rows rows) {
        List<ImportSheet> sheets = new ArrayList<>();
        for (int number = 0; number < mapping.files().size(); number++) {
            ImportMapping.File file = mapping.files().get(number);
            for (String part : file.parts()) {
                if (ImportMapping.Place.shapeOf(part).equals(shape.code())) {
                    sheets.add(new ImportSheet(number, file, part, shape, report, rows));
                }
            }
        }
        return sheets;
    }

    private ImportContext.Settings settings(ImportJobRecord row, ImportMapping mapping, Viewer by) {
        return new ImportContext.Settings(
                by,
                row.getTitle(),
                Currency.getInstance(mapping.currency()),
                mapping.startOn(),
                mapping.onDuplicate(),
                time.today(),
                time.now());
    }

    private ImportSheet.Rows rows(ImportId id, Progress progress) {
        return (sheet, consumer) -> {
            SharedTexts texts = new SharedTexts();
            store.readable(id, sheet.file(), row -> {
                progress.row();
                consumer.accept(new ImportRow(sheet, row.number(), texts.of(row.cells())));
            });
        };
    }

    /** Keeps what was refused; a row that holds several records is counted once for each kind that cannot be made of it. */
    private void refuse(ImportId id, ImportShape shape, List<ImportSheet> sheets, ImportReport report) {
        Map<Integer, Boolean> files = new LinkedHashMap<>();
        sheets.forEach(sheet -> files.merge(sheet.file(), sheet.isOwn(), Boolean::logicalOr));
        files.forEach((file, own) -> {
            Map<Integer, List<RowFinding>> refused = report.refused(file);
            store.setRefused(id, file, refused);
            report.countRefused(shape.object(), refused.size() + (own ? store.countUnreadable(id, file) : 0));
        });
    }

    private static void noteLeftOut(ImportMapping mapping, ImportReport report) {
        for (ImportMapping.File file : mapping.files()) {
            if (file.target() == null) {
                report.notice("file-left-out", "file", file.name());
                continue;
            }
            List<String> left = file.columns().stream()
                    .filter(column -> column.to() == null && !ImportGuess.ERROR_COLUMNS.contains(column.name()))
                    .map(ImportMapping.Column::name)
                    .toList();
            if (!left.isEmpty()) {
                report.notice("columns-left-out", "columns", String.join(", ", left));
            }
            file.columns().stream()
                    .filter(column -> column.to() != null && column.asked())
                    .forEach(column -> report.notice("order-assumed", "column", column.name()));
        }
    }

    private Supplier<UUID> freshIds() {
        Deque<UUID> fresh = new ArrayDeque<>();
        return () -> {
            if (fresh.isEmpty()) {
                fresh.addAll(sql.fetch("select uuidv7() from generate_series(1, ?)", IDS_AT_ONCE)
                        .getValues(0, UUID.class));
            }
            return fresh.removeFirst();
        };
    }

    /** Tells the job how many rows were looked at; targets that read a sheet twice make it count on. */
    private static final class Progress {

        private static final int EVERY = 500;

        private final JobRun run;
        private final long total;
        private long done;

        Progress(JobRun run, long total) {
            this.run = run;
            this.total = total;
        }

        void row() {
            if (++done % EVERY == 0) {
                run.progress("job.step.import-plan", Math.min(done, total), total);
            }
        }
    }
}
