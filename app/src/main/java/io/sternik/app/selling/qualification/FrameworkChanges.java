package io.sternik.app.selling.qualification;

import static io.sternik.database.selling.Tables.FRAMEWORK;
import static io.sternik.database.selling.Tables.FRAMEWORK_ITEM;
import static io.sternik.database.selling.Tables.PIPELINE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.selling.PipelineId;
import io.sternik.app.selling.qualification.Framework.FrameworkItem;
import io.sternik.app.selling.qualification.Frameworks.PipelineMethod;
import io.sternik.app.selling.qualification.NewFramework.NewFrameworkItem;
import io.sternik.database.selling.tables.records.FrameworkItemRecord;
import io.sternik.database.selling.tables.records.FrameworkRecord;
import io.sternik.database.selling.tables.records.PipelineRecord;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done to methods of qualification: make a version, let it hold, choose the method of a pipeline. Each act can be taken back. */
@Component
class FrameworkChanges {

    private final DSLContext sql;
    private final Frameworks frameworks;
    private final Journal journal;

    FrameworkChanges(DSLContext sql, Frameworks frameworks, Journal journal) {
        this.sql = sql;
        this.frameworks = frameworks;
        this.journal = journal;
    }

    /** Makes a version, which holds once it is activated; deals that have answers keep theirs. */
    @Transactional
    Framework create(NewFramework wanted, Viewer by) {
        wanted.requireFit();
        // Two who save at once get two numbers.
        sql.selectFrom(FRAMEWORK).orderBy(FRAMEWORK.ID).forUpdate().fetch();
        List<Framework> all = frameworks.all();
        Framework origin = all.stream()
                .filter(framework -> framework.id().equals(wanted.copyOf()))
                .findFirst()
                .orElseThrow(() -> RequestProblem.Invalid.field("copyOf", "field.unknown-record")
                        .refused());
        Set<String> codes = all.stream().map(Framework::code).collect(Collectors.toSet());
        String code = wanted.own() ? NewFramework.freeCode(wanted.nameEn(), codes) : origin.code();
        requireFreeName(wanted, code, all);
        FrameworkRecord row = FRAMEWORK.newRecord();
        row.setCode(code);
        row.setVersion(versionAfter(code, all));
        row.setNamePl(wanted.namePl().strip());
        row.setNameEn(wanted.nameEn().strip());
        row.setScoreThreshold((short) wanted.scoreThreshold());
        row.setCoverageThreshold((short) wanted.coverageThreshold());
        row.setCopiedFrom(origin.id());
        UUID id = ManyRows.insert(sql, List.of(row), FRAMEWORK.ID).getFirst();
        sql.batchInsert(items(id, wanted.items(), origin)).execute();
        ChangeSetId act = journal.open(row.getNamePl(), by);
        journal.created(by, ref(id), differences(row), act);
        return frameworks.find(id).orElseThrow();
    }

    private static int versionAfter(String code, List<Framework> all) {
        return all.stream()
                        .filter(framework -> framework.code().equals(code))
                        .mapToInt(Framework::version)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** Two methods of one name could not be told apart; versions of one method may share theirs. */
    private static void requireFreeName(NewFramework wanted, String code, List<Framework> all) {
        for (Framework framework : all) {
            Text name = framework.name();
            boolean same = name.pl().equalsIgnoreCase(wanted.namePl().strip())
                    || name.en().equalsIgnoreCase(wanted.nameEn().strip());
            if (same && !framework.code().equals(code)) {
                throw new RecordProblem.Taken("name", name.pl()).refused();
            }
        }
    }

    /** An item that the version before asked too keeps its code, by which answers are carried over. */
    private static List<FrameworkItemRecord> items(UUID framework, List<NewFrameworkItem> wanted, Framework origin) {
        Set<String> taken =
                origin.items().stream().map(FrameworkItem::code).collect(Collectors.toCollection(HashSet::new));
        List<FrameworkItemRecord> rows = new ArrayList<>();
        short rank = 1;
        for (NewFrameworkItem item : wanted) {
            String code = item.code();
            if (code == null || origin.item(code).isEmpty()) {
                code = NewFramework.freeCode(item.nameEn(), taken);
                taken.add(code);
            }
            FrameworkItemRecord row = FRAMEWORK_ITEM.newRecord();
            row.setFramework(framework);
            row.setRank(rank++);
            row.setCode(code);
            row.setNamePl(item.namePl().strip());
            row.setNameEn(item.nameEn().strip());
            row.setQuestionPl(item.questionPl().strip());
            row.setQuestionEn(item.questionEn().strip());
            row.setScalePl(item.scalePl().stream().map(String::strip).toArray(String[]::new));
            row.setScaleEn(item.scaleEn().stream().map(String::strip).toArray(String[]::new));
            row.setWeight((short) item.weight());
            row.setMust(item.must());
            rows.add(row);
        }
        return rows;
    }

    private static List<FieldChange> differences(FrameworkRecord row) {
        return new FieldChange.Difference()
                .field("code", null, row.getCode())
                .field("version", null, row.getVersion())
                .field("namePl", null, row.getNamePl())
                .field("nameEn", null, row.getNameEn())
                .field("scoreThreshold", null, row.getScoreThreshold())
                .field("coverageThreshold", null, row.getCoverageThreshold())
                .changes();
    }

    /** Lets a version hold instead of the one of its method that held before. */
    @Transactional
    Framework activate(UUID id, Viewer by) {
        Framework wanted = frameworks.find(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
        List<FrameworkRecord> versions = sql.selectFrom(FRAMEWORK)
                .where(FRAMEWORK.CODE.eq(wanted.code()))
                .orderBy(FRAMEWORK.ID)
                .forUpdate()
                .fetch();
        ChangeSetId act = null;
        // First the old one: two versions never hold at the same time.
        for (boolean active : new boolean[] {false, true}) {
            for (FrameworkRecord row : versions) {
                boolean chosen = row.getId().equals(id);
                if (chosen == active && row.getActive() != chosen) {
                    act = act == null ? journal.open(wanted.name().in(by.language()), by) : act;
                    set(row, active, act, by);
                }
            }
        }
        return frameworks.find(id).orElseThrow();
    }

    private void set(FrameworkRecord row, boolean active, ChangeSetId act, Viewer by) {
        List<FieldChange> changes = new FieldChange.Difference()
                .field("active", row.getActive(), active)
                .changes();
        row.setActive(active);
        row.setRowVersion(row.getRowVersion() + 1);
        ManyRows.update(sql, FRAMEWORK.ID, List.of(row));
        journal.changed(by, ref(row.getId()), row.getRowVersion(), changes, act);
    }

    /** Chooses the method by which the deals of a pipeline are judged; deals that have answers keep theirs. */
    @Transactional
    List<PipelineMethod> choose(PipelineId pipeline, @Nullable String code, long known, Viewer by) {
        PipelineRecord row = sql.selectFrom(PIPELINE)
                .where(PIPELINE.ID.eq(pipeline.value()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        RecordRef ref = new RecordRef(PipelineId.OBJECT, pipeline.value());
        journal.requireCurrent(ref, known, row.getVersion());
        if (code != null && frameworks.active(code).isEmpty()) {
            throw RequestProblem.Invalid.field("framework", "framework.not-active")
                    .refused();
        }
        List<FieldChange> changes = new FieldChange.Difference()
                .field("framework", row.getFramework(), code)
                .changes();
        if (!changes.isEmpty()) {
            row.setFramework(code);
            row.setVersion(row.getVersion() + 1);
            ManyRows.update(sql, PIPELINE.ID, List.of(row));
            journal.changed(by, ref, row.getVersion(), changes, journal.open(row.getNamePl(), by));
        }
        return frameworks.pipelines();
    }

    private static RecordRef ref(UUID id) {
        return new RecordRef(Framework.OBJECT, id);
    }
}
