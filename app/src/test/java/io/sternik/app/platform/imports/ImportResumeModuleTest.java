package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.imports.ImportSummary.Counts;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.testing.RunningProgram;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Commits that break off after some of their parts, on the real database; the tests follow each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportResumeModuleTest extends RunningProgram {

    private static final PracticeSet SET = new PracticeSet(7, 8_800);
    private static final long LARGEST_PART = 2_500;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRun run;

    @Autowired
    private ImportCommit commit;

    @Autowired
    private ImportUndo undo;

    @Autowired
    private ImportStore store;

    @Autowired
    private PartStore parts;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    @Order(1)
    void aCommitThatBreaksOffGoesOnBehindItsLastPartAndComesToTheSame() {
        ImportId whole = upload(SET.files());
        ImportSummary uninterrupted =
                commit.commit(whole, program(), new Watched(Long.MAX_VALUE)).summary();
        String expected = fingerprint();
        undo.undo(whole, program());
        assertThat(count("selling.deal")).isZero();

        ImportId id = upload(SET.files());
        breakOff(id, 4_000);
        PartStore.Written half = parts.written(id);
        assertThat(half.done()).isBetween(1L, half.total() - 1);
        assertThat(count("selling.deal")).isBetween(1, 8_799);
        assertThat(items(id)).isEqualTo(half.done());
        assertThat(fingerprint()).isNotEqualTo(expected);

        Watched rest = new Watched(Long.MAX_VALUE);
        ImportSummary done = commit.commit(id, program(), rest).summary();

        assertThat(4_000 - half.done()).as("at most one part is redone").isLessThanOrEqualTo(LARGEST_PART);
        assertThat(rest.firstWritten).as("nothing before the mark is redone").isGreaterThanOrEqualTo(half.done());
        assertThat(done).isEqualTo(uninterrupted);
        assertThat(done.objects()).containsEntry("deal", new Counts(8_800, 0, 0, 0));
        assertThat(fingerprint()).isEqualTo(expected);
        assertThat(count("selling.deal")).isEqualTo(8_800);
        assertThat(items(id)).isEqualTo(half.total());
        assertThat(parts.written(id).total()).as("the plan is forgotten").isZero();
        undo.undo(id, program());
        assertThat(count("selling.deal")).isZero();
        assertThat(count("selling.account")).isZero();
    }

    @Test
    @Order(2)
    void whatWasStoppedIsNeitherMappedNorTriedAndCanBeTakenBack() {
        ImportId id = upload(SET.files());
        breakOff(id, 4_000);
        assertThat(count("selling.deal")).isPositive();
        assertThat(store.get(id).getState()).isEqualTo("writing");
        refused("import.half", () -> imports.dryRun(id, program()));
        refused("import.half", () -> imports.map(id, new Imports.Wanted(null, "EUR", null, null)));

        ImportSummary.Reverted undone = undo.undo(id, program());

        assertThat(undone.keptCount()).isZero();
        assertThat(count("selling.deal")).isZero();
        assertThat(count("selling.account")).isZero();
        assertThat(parts.written(id).total()).isZero();
        assertThat(store.get(id).getState()).isEqualTo("undone");
        imports.map(id, new Imports.Wanted(null, "PLN", null, null));
    }

    @Test
    @Order(3)
    void anotherImportInBetweenMakesThePlanTooOldToGoOn() {
        ImportId id = upload(SET.files());
        breakOff(id, 4_000);
        ImportId other = upload(
                Map.of("more.csv", "account,sector\nZwrotnia Sp. z o.o.,Rail\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(commit.commit(other, program(), new Watched(Long.MAX_VALUE))
                        .summary()
                        .objects())
                .containsEntry("account", new Counts(1, 0, 0, 0));

        refused("import.outdated", () -> commit.commit(id, program(), new Watched(Long.MAX_VALUE)));

        undo.undo(id, program());
        assertThat(count("selling.deal")).isZero();
        assertThat(count("selling.account")).isEqualTo(1);
        undo.undo(other, program());
    }

    @Test
    @Order(4)
    void whatSomebodyChangesInTheMeantimeIsLeftAloneAndCounted() {
        commit.commit(upload(SET.files()), program(), new Watched(Long.MAX_VALUE));
        StringBuilder dearer = new StringBuilder("opportunity_id,sales_agent,account,deal_stage,close_value\n");
        SET.deals().stream()
                .filter(deal -> deal.stage().equals("Won"))
                .forEach(
                        deal -> dearer.append("%s,%s,%s,Won,77\n".formatted(deal.id(), deal.seller(), deal.account())));
        int all = (int) dearer.chars().filter(sign -> sign == '\n').count() - 1;
        ImportId id = upload(Map.of("dearer.csv", dearer.toString().getBytes(StandardCharsets.UTF_8)));
        imports.map(id, new Imports.Wanted(null, null, null, ImportMapping.OnDuplicate.OVERWRITE));
        breakOff(id, 2_600);
        assertThat(changed("77.00")).isEqualTo((int) LARGEST_PART);
        UUID touched = sql.fetchSingle(
                        "select id from selling.deal where status = 'won' and amount_minor <> 7700 order by external_id limit 1")
                .get(0, UUID.class);
        sql.execute("update selling.deal set amount_minor = 123, version = version + 1 where id = ?", touched);

        ImportSummary done =
                commit.commit(id, program(), new Watched(Long.MAX_VALUE)).summary();

        assertThat(done.objects()).containsEntry("deal", new Counts(0, all - 1, 1, 0));
        assertThat(done.notices()).extracting(ImportSummary.Notice::code).contains("changed-meanwhile");
        assertThat(changed("77.00")).isEqualTo(all - 1);
        assertThat(changed("1.23")).isEqualTo(1);
    }

    /** Breaks the commit off once so many records are written. */
    private void breakOff(ImportId id, long after) {
        assertThatThrownBy(() -> commit.commit(id, program(), new Watched(after)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken off");
    }

    private int changed(String amount) {
        return sql.fetchSingle("select count(*)::int from selling.deal where amount_minor = ?::numeric * 100", amount)
                .get(0, Integer.class);
    }

    private void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    /** Everything of deals, their stages and their products but ids and instants of writing. */
    private String fingerprint() {
        return sql.fetchSingle("""
                        select md5(coalesce(string_agg(line, '|' order by line), '')) from (
                            select concat_ws(';', d.external_id, d.name, a.name, parent.name, s.code, d.status, d.amount_minor, d.currency,
                                d.opened_on, d.close_on, d.closed_on, v.title_en, u.name_en, p.display_name, pr.code,
                                (select string_agg(concat_ws(',', c.at, f.code, t.code, c.amount_minor), '/' order by c.at, t.rank)
                                    from selling.stage_change c left join selling.stage f on f.id = c.from_stage
                                    join selling.stage t on t.id = c.to_stage where c.deal = d.id)) as line
                            from selling.deal d
                            left join selling.account a on a.id = d.account
                            left join selling.account parent on parent.id = a.parent
                            join selling.stage s on s.id = d.stage
                            left join structure_views.position_version v on v.position = d.owner_position
                            left join structure_views.unit_version u on u.unit = d.closed_unit
                            left join structure.person p on p.id = d.closed_person
                            left join selling.deal_line l on l.deal = d.id
                            left join catalog.product pr on pr.id = l.product) x
                        """).get(0, String.class);
    }

    private ImportId upload(Map<String, byte[]> files) {
        List<Uploads.Source> sources = files.entrySet().stream()
                .map(file -> new Uploads.Source(file.getKey(), () -> new ByteArrayInputStream(file.getValue())))
                .toList();
        return uploads.take(sources, "twin", program());
    }

    private int count(String table) {
        return sql.fetchSingle("select count(*)::int from " + table).get(0, Integer.class);
    }

    /** Records that the import has written, as people count them: who holds which position goes with the position. */
    private long items(ImportId id) {
        return sql.fetchSingle("""
                        select count(*)::bigint from platform.change_item i join platform.import_job j on j.change_set = i.change_set
                        where j.id = ? and i.object <> 'assignment'
                        """, id.value()).get(0, Long.class);
    }

    /** A job that notes where its writing began, and breaks off after so many records. */
    private final class Watched implements JobRun {

        private final long after;
        private long firstWritten = -1;

        Watched(long after) {
            this.after = after;
        }

        @Override
        public Viewer viewer() {
            return program();
        }

        @Override
        public void progress(String step, long done, @Nullable Long total) {
            if (!step.equals("job.step.import-write")) {
                return;
            }
            if (firstWritten < 0) {
                firstWritten = done;
            }
            if (done > after) {
                throw new IllegalStateException("broken off");
            }
        }
    }
}
