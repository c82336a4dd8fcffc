package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.imports.ImportSummary.Counts;
import io.sternik.app.platform.job.JobRun;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.testing.RunningProgram;
import io.sternik.engine.finding.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The practice set from upload to undo, on the real database; the tests follow each other like the days of an import. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportModuleTest extends RunningProgram {

    private static final PracticeSet SET = new PracticeSet(7, 8_800);

    @Autowired
    private Uploads uploads;

    @Autowired
    private ImportRun run;

    @Autowired
    private ImportCommit commit;

    @Autowired
    private ImportUndo undo;

    @Autowired
    private ImportErrors errors;

    @Autowired
    private ImportStore store;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    @Order(1)
    void guessesWhatEachFileIs() {
        ImportId id = upload(SET.files());

        ImportMapping mapping = store.mapping(store.get(id).getMapping());
        assertThat(mapping.files())
                .extracting(ImportMapping.File::target)
                .containsExactly("accounts", "deals", "products", "team");
        assertThat(mapping.files())
                .allSatisfy(file -> assertThat(file.columns())
                        .allSatisfy(column -> assertThat(column.to()).isNotNull()));
        assertThat(mapping.startOn()).isEqualTo(earliest());
    }

    @Test
    @Order(2)
    void theDryRunTellsWhatTheCommitDoesAndWonValuesAgreeToTheCent() {
        ImportId id = upload(SET.files());

        ImportSummary tried = run.check(id, program(), new Quiet());
        assertThat(count("selling.deal")).isZero();
        ImportSummary done = commit.commit(id, program(), new Quiet()).summary();

        assertThat(done.objects()).isEqualTo(tried.objects());
        assertThat(done.objects())
                .containsEntry("deal", new Counts(8_800, 0, 0, 0))
                .containsEntry("account", new Counts(85, 0, 0, 0))
                .containsEntry("product", new Counts(7, 0, 0, 0))
                .containsEntry("product-line", new Counts(3, 0, 0, 0))
                .containsEntry("person", new Counts(41, 0, 0, 0));
        assertThat(done.apart())
                .extracting(ImportSummary.Apart::count)
                .containsExactly(
                        SET.deals().stream()
                                .filter(deal -> deal.account().isEmpty())
                                .count(),
                        SET.deals().stream()
                                .filter(deal -> deal.value() == null)
                                .count());
        assertThat(notice(done, "similar").examples())
                .first()
                .satisfies(example -> assertThat(example.to()).isEqualTo("ZQ Pro"));
        assertThat(wonBySellerAndQuarter()).isEqualTo(expectedWon());
        assertThat(rollupDeals()).isEqualTo(8_800);
    }

    @Test
    @Order(3)
    void theSameFilesAgainCreateNothing() {
        ImportSummary again =
                commit.commit(upload(SET.files()), program(), new Quiet()).summary();

        assertThat(again.objects().values()).allSatisfy(counts -> {
            assertThat(counts.created()).isZero();
            assertThat(counts.updated()).isZero();
            assertThat(counts.refused()).isZero();
        });
        assertThat(again.objects()).containsEntry("deal", new Counts(0, 0, 8_800, 0));
        assertThat(count("selling.deal")).isEqualTo(8_800);
    }

    @Test
    @Order(4)
    void undoTakesAllBackExceptWhatSomebodyTouched() {
        UUID touched = sql.fetchSingle("select id from selling.deal where external_id = 'OP000001'")
                .get(0, UUID.class);
        sql.execute("update selling.deal set next_step = 'call', version = version + 1 where id = ?", touched);

        ImportSummary.Reverted undone = undo.undo(committed(), program());

        assertThat(count("selling.deal")).isEqualTo(1);
        assertThat(undone.kept()).anySatisfy(kept -> assertThat(kept.id()).isEqualTo(touched));
        assertThat(undone.kept()).extracting(ImportSummary.Kept::object).contains("deal", "pipeline", "position");
        assertThat(count("selling.account")).isLessThanOrEqualTo(2);
    }

    @Test
    @Order(5)
    void anImportAfterUndoBringsAllBack() {
        sql.execute("delete from selling.deal");
        ImportSummary again =
                commit.commit(upload(SET.files()), program(), new Quiet()).summary();

        assertThat(again.objects()).containsEntry("deal", new Counts(8_800, 0, 0, 0));
        assertThat(wonBySellerAndQuarter()).isEqualTo(expectedWon());
        undo.undo(committed(), program());
        assertThat(count("selling.deal")).isZero();
        assertThat(rollupDeals()).isZero();
        commit.commit(upload(SET.files()), program(), new Quiet());
        assertThat(wonBySellerAndQuarter()).isEqualTo(expectedWon());
    }

    @Test
    @Order(6)
    void refusedRowsComeOutCanBeMendedAndGoIn() throws IOException {
        String rows = """
                opportunity_id;sales_agent;product;account;deal_stage;engage_date;close_date;close_value
                X1;Ada Korwela;KRT 900;Alvotek;Won;1/25/2025;2/3/2025;1200.50
                X2;Nobody Known;KRT 900;Alvotek;Won;1/25/2025;2/3/2025;=1+1
                X3;Ada Korwela;KRT 900;Nowhere Ltd;Lost;1/25/2025;2/30/2025;0
                """;
        ImportId id = upload(Map.of("more.csv", rows.getBytes(StandardCharsets.UTF_8)));
        ImportSummary first = commit.commit(id, program(), new Quiet()).summary();
        StringWriter refused = new StringWriter();
        errors.write(id, 0, Language.EN, refused);

        assertThat(first.objects())
                .containsEntry("deal", new Counts(1, 0, 0, 2))
                .doesNotContainKey("pipeline");
        assertThat(refused.toString().lines().toList())
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo(
                        "opportunity_id;sales_agent;product;account;deal_stage;engage_date;close_date;close_value;error_column;error_code;error_text");
        assertThat(refused.toString()).contains("'=1+1", "import.unknown-reference", "cell.not-a-date");

        String mended = refused.toString()
                .replace("Nobody Known", "Bruno Korwely")
                .replace("'=1+1", "2")
                .replace("Nowhere Ltd", "Alvotek")
                .replace("2/30/2025", "2/3/2025");
        ImportSummary second = commit.commit(
                        upload(Map.of("errors-more.csv", mended.getBytes(StandardCharsets.UTF_8))),
                        program(),
                        new Quiet())
                .summary();

        assertThat(second.objects()).containsEntry("deal", new Counts(2, 0, 0, 0));
        assertThat(sql.fetchSingle("select closed_on from selling.deal where external_id = 'X3'")
                        .get(0, LocalDate.class))
                .isEqualTo(LocalDate.of(2025, 2, 3));
    }

    @Test
    @Order(7)
    void filesThatAreNoTablesAreRefusedAndNothingIsKept() {
        int before = count("platform.import_job");
        refused("import.not-a-table", "x.csv", "%PDF-1.7 and more".getBytes(StandardCharsets.UTF_8));
        refused("import.damaged", "x.csv", new byte[] {'P', 'K', 3, 4, 5, 6});
        refused("import.damaged", "x.csv.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1});
        refused("import.header-twice", "x.csv", "name,name\na,b\n".getBytes(StandardCharsets.UTF_8));
        refused("import.empty-file", "x.csv", "".getBytes(StandardCharsets.UTF_8));
        assertThat(count("platform.import_job")).isEqualTo(before);
    }

    private void refused(String code, String name, byte[] content) {
        assertThatThrownBy(() -> upload(Map.of(name, content)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private ImportId upload(Map<String, byte[]> files) {
        List<Uploads.Source> sources = files.entrySet().stream()
                .map(file -> new Uploads.Source(file.getKey(), () -> new ByteArrayInputStream(file.getValue())))
                .toList();
        return uploads.take(sources, "twin", program());
    }

    private ImportId committed() {
        return new ImportId(sql.fetchSingle(
                        "select id from platform.import_job where state = 'committed' and change_set is not null order by id desc limit 1")
                .get(0, UUID.class));
    }

    private int count(String table) {
        return sql.fetchSingle("select count(*)::int from " + table).get(0, Integer.class);
    }

    private long rollupDeals() {
        return sql.fetchSingle("select coalesce(sum(deals), 0)::bigint from selling.deal_rollup")
                .get(0, Long.class);
    }

    private static LocalDate earliest() {
        return SET.deals().stream()
                .map(PracticeSet.Deal::opened)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private Map<String, Long> wonBySellerAndQuarter() {
        Map<String, Long> won = new TreeMap<>();
        sql.fetch("""
                        select p.display_name || ' ' || to_char(d.closed_on, 'YYYY"Q"Q') as cell, sum(d.amount_minor)::bigint as won
                        from selling.deal d join structure.person p on p.id = d.closed_person
                        where d.status = 'won' group by 1
                        """).forEach(row -> won.put(row.get(0, String.class), row.get(1, Long.class)));
        return won;
    }

    private static Map<String, Long> expectedWon() {
        Map<String, Long> won = new TreeMap<>();
        for (PracticeSet.Deal deal : SET.deals()) {
            LocalDate closed = deal.closed();
            Integer value = deal.value();
            if (deal.stage().equals("Won") && closed != null && value != null) {
                int quarter = (closed.getMonthValue() + 2) / 3;
                won.merge(deal.seller() + " " + closed.getYear() + "Q" + quarter, value * 100L, Long::sum);
            }
        }
        return won;
    }

    private static ImportSummary.Notice notice(ImportSummary summary, String code) {
        return summary.notices().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A job that says nothing. */
    private class Quiet implements JobRun {
        @Override
        public Viewer viewer() {
            return program();
        }

        @Override
        public void progress(String step, long done, @Nullable Long total) {}
    }
}
