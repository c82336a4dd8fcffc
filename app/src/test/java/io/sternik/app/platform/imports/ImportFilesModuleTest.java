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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The nasty files of {@code demo/imports} on the real database: what they become, and back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportFilesModuleTest extends RunningProgram {

    private static final Map<String, byte[]> FILES = NastyFiles.all();

    @Autowired
    private Uploads uploads;

    @Autowired
    private Readings readings;

    @Autowired
    private Imports imports;

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
    void peopleGetPositionsSuperiorsAndUnits() {
        Counts people = commit(upload("osoby.csv")).objects().get("person");

        assertThat(people).isEqualTo(new Counts(3, 0, 0, 0));
        assertThat(text("select work_email from structure.person where family_name = 'Lis'"))
                .isEqualTo("ewa@legowit.example");
        assertThat(text("select given_name from structure.person where family_name = 'Wąs'"))
                .isEqualTo("Jan");
        assertThat(text("""
                select v.title_pl from structure.position_version v
                join structure.assignment a on a.position = v.position join structure.person p on p.id = a.person
                where p.family_name = 'Wąs'""")).isEqualTo("Przedstawiciel handlowy");
    }

    @Test
    @Order(2)
    void aRowGivesAnAccountItsPeopleAndADealAndTheDryRunSaysSo() {
        ImportId id = upload("klienci-kontakty-szanse.csv");
        ImportSummary tried = run.check(id, program(), new Quiet());
        assertThat(count("selling.contact")).isZero();

        ImportSummary done = commit(id);

        assertThat(done.objects()).isEqualTo(tried.objects());
        assertThat(done.objects())
                .containsEntry("account", new Counts(2, 0, 0, 0))
                .containsEntry("contact", new Counts(3, 0, 0, 0))
                .containsEntry("deal", new Counts(3, 0, 0, 0));
        assertThat(text("""
                select a.name from selling.contact c join selling.account a on a.id = c.account where c.family = 'Nowak'""")).isEqualTo("Hurtownia Żuraw");
        assertThat(count("selling.contact_point")).isEqualTo(6);
        assertThat(text("select count(distinct account)::text from selling.deal"))
                .isEqualTo("2");
        assertThat(commit(upload("klienci-kontakty-szanse.csv")).objects().values())
                .allSatisfy(counts -> assertThat(counts.created() + counts.updated() + counts.refused())
                        .isZero());
    }

    @Test
    @Order(3)
    void undoTakesAllKindsBack() {
        undo.undo(lastCommitted(), program());

        assertThat(count("selling.contact")).isZero();
        assertThat(count("selling.contact_point")).isZero();
        assertThat(count("selling.account")).isZero();
        assertThat(count("selling.deal")).isZero();
    }

    @Test
    @Order(4)
    void aFileIsReadOnceMoreAsAPersonChooses() {
        ImportId id = upload("klienci-1250.csv");
        assertThat(store.preview(id, 0, 1).getFirst()).startsWith("Hurtownia Żuraw");

        readings.read(id, new Readings.Choice("klienci-1250.csv", "ISO-8859-2", null, null), program());
        assertThat(store.preview(id, 0, 5).getLast().getFirst()).isNotEqualTo("Instal Źródło");
        readings.read(id, new Readings.Choice("klienci-1250.csv", "windows-1250", null, 0), program());
        assertThat(store.preview(id, 0, 1).getFirst()).startsWith("Nazwa klienta");
        readings.read(id, new Readings.Choice("klienci-1250.csv", null, null, 1), program());
        assertThat(store.preview(id, 0, 5).getLast().getFirst()).isEqualTo("Instal Źródło");
        assertThat(store.mapping(store.get(id).getMapping()).files().getFirst().target())
                .isEqualTo("accounts");

        refused(
                "import.unknown-encoding",
                () -> readings.read(id, new Readings.Choice("klienci-1250.csv", "klingon", null, null), program()));
        refused(
                "import.wrong-reading",
                () -> readings.read(id, new Readings.Choice("klienci-1250.csv", null, ";;", null), program()));
        assertThat(store.preview(id, 0, 5).getLast().getFirst()).isEqualTo("Instal Źródło");
    }

    @Test
    @Order(5)
    void valuesAreReadAsAPersonSays() {
        ImportId id = upload("klienci-sep.csv");
        assertThat(store.values(id, 0, 2, 10)).containsEntry("Łódź", 2L).hasSize(8);
        Imports.WantedColumn town = new Imports.WantedColumn(2, "town", null, null, Map.of("Łódź", "Lodz"));
        imports.map(
                id,
                new Imports.Wanted(
                        List.of(new Imports.WantedFile("klienci-sep.csv", "accounts", List.of(town))),
                        null,
                        null,
                        null));

        assertThat(commit(id).objects()).containsEntry("account", new Counts(12, 0, 0, 0));
        assertThat(text("select count(*)::text from selling.account where town = 'Lodz'"))
                .isEqualTo("2");
        undo.undo(lastCommitted(), program());
    }

    @Test
    @Order(6)
    void tablesWithADictionaryReferToEachOther() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List.of("slownik.csv", "klienci.psv", "szanse.psv").forEach(name -> files.put(name, file("slownik/" + name)));
        ImportSummary done = commit(upload(files));

        assertThat(done.objects())
                .containsEntry("account", new Counts(3, 0, 0, 0))
                .containsEntry("deal", new Counts(3, 0, 0, 0));
        assertThat(text("""
                select a.name from selling.deal d join selling.account a on a.id = d.account where d.external_id = 'S-2'""")).isEqualTo("Instal Źródło");
        undo.undo(lastCommitted(), program());
    }

    @Test
    @Order(7)
    void refusedRowsComeOutInTheLayoutOfTheFileAndGoInMended() throws IOException {
        ImportId id = upload("nip-uciety.csv");
        assertThat(commit(id).objects()).containsEntry("account", new Counts(1, 0, 0, 2));
        StringWriter refused = new StringWriter();
        errors.write(id, 0, Language.PL, refused);
        assertThat(refused.toString()).contains("5,21E+09", "cell.cut-number", "import.nip");

        String mended =
                refused.toString().replace("5,21E+09", NastyFiles.nip(400)).replace("1234567890", NastyFiles.nip(401));
        ImportId again = upload(Map.of("errors-nip-uciety.csv", mended.getBytes(StandardCharsets.UTF_8)));
        assertThat(commit(again).objects()).containsEntry("account", new Counts(2, 0, 0, 0));
    }

    @Test
    @Order(8)
    void aWorkbookComesInSheetBySheet() {
        ImportSummary done = commit(upload("arkusz.xlsx"));

        assertThat(done.objects()).containsEntry("deal", new Counts(2, 0, 0, 0));
        assertThat(text("select opened_on::text from selling.deal where external_id = 'X-1'"))
                .isEqualTo("2025-12-31");
        assertThat(text("select amount_minor::text from selling.deal where external_id = 'X-2'"))
                .isEqualTo("1200000000");
    }

    @Test
    @Order(9)
    void everyFileIsReadAndNothingStaysBehindWhenOneIsRefused() {
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            if (!file.getKey().endsWith("slownik.csv")) {
                assertThat(upload(Map.of(file.getKey(), file.getValue())))
                        .as(file.getKey())
                        .isNotNull();
            }
        }
        refused("import.only-dictionary", () -> upload(Map.of("slownik.csv", file("slownik/slownik.csv"))));
        int before = count("platform.import_upload");
        refused("import.empty-file", () -> upload(Map.of("a.csv", file("klienci-1250.csv"), "b.csv", new byte[0])));
        assertThat(count("platform.import_upload")).isEqualTo(before);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private ImportId upload(String name) {
        return upload(Map.of(name, file(name)));
    }

    private ImportId upload(Map<String, byte[]> files) {
        List<Uploads.Source> sources = files.entrySet().stream()
                .map(file -> new Uploads.Source(file.getKey(), () -> new ByteArrayInputStream(file.getValue())))
                .toList();
        return uploads.take(sources, "nasty", program());
    }

    private static byte[] file(String name) {
        return Objects.requireNonNull(FILES.get(name));
    }

    private ImportSummary commit(ImportId id) {
        return commit.commit(id, program(), new Quiet()).summary();
    }

    private ImportId lastCommitted() {
        return new ImportId(sql.fetchSingle(
                        "select id from platform.import_job where state = 'committed' and change_set is not null order by id desc limit 1")
                .get(0, UUID.class));
    }

    private int count(String table) {
        return sql.fetchSingle("select count(*)::int from " + table).get(0, Integer.class);
    }

    private String text(String query) {
        return sql.fetchSingle(query).get(0, String.class);
    }

    /** A job that says nothing. */
    private final class Quiet implements JobRun {
        @Override
        public Viewer viewer() {
            return program();
        }

        @Override
        public void progress(String step, long done, @Nullable Long total) {}
    }
}
