package io.sternik.app.selling.records;

import static io.sternik.database.platform.Tables.FILE_CONTENT;
import static io.sternik.database.platform.Tables.FILE_PIECE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.time.RecurringWork;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files of records: who sees them, what is taken, and what becomes of them. */
class RecordFilesModuleTest extends SellingProgram {

    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    @Autowired
    private List<RecurringWork> recurring;

    private RecurringWork cleaning() {
        return recurring.stream()
                .filter(work -> work.name().equals("file-contents"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] sha256(byte[] content) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        System.arraycopy(bytes("%PDF-1.7\n"), 0, content, 0, 9);
        return content;
    }

    private static Answer add(Caller caller, Answer record, String name, byte[] content) {
        return caller.postFile(files(record), name, content);
    }

    private static String timeline(Caller caller, Answer deal) {
        return caller.get(path(deal) + "/timeline").body().toString();
    }

    private static String files(Answer deal) {
        return path(deal) + "/files";
    }

    @Test
    void aFileComesBackAsItWasSent() {
        Caller seller = seat("S3");
        Answer deal = open(seller, "With a file", 100_00);
        byte[] content = pdf(3_300_000);
        Answer added = add(seller, deal, "Umowa ramowa – Łódź.pdf", content);
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        assertThat(added.body().path("name").asString()).isEqualTo("Umowa ramowa – Łódź.pdf");
        assertThat(added.body().path("sizeBytes").asLong()).isEqualTo(content.length);
        Caller.File file = seller.file("/api/files/" + added.body().path("id").asString());
        assertThat(file.status()).isEqualTo(200);
        assertThat(Arrays.equals(file.content(), content)).isTrue();
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment;").contains("%C5%81%C3%B3d%C5%BA.pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(seller.get(path(deal) + "/page")
                        .body()
                        .at("/page/related/files")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whoDoesNotSeeTheRecordFindsNoFile() {
        Caller seller = seat("S3");
        Answer deal = open(seller, "Foreign", 1);
        String file = "/api/files/"
                + add(seller, deal, "a.txt", bytes("a")).body().path("id").asString();
        Caller stranger = seat("S1");
        assertThat(stranger.get(files(deal)).status()).isEqualTo(404);
        assertThat(add(stranger, deal, "b.txt", bytes("b")).status()).isEqualTo(404);
        assertThat(stranger.file(file).status()).isEqualTo(404);
        assertThat(stranger.delete(file, 1).status()).isEqualTo(404);
        assertThat(nobody().get(file).status()).isEqualTo(401);
        assertThat(seat("L2").file(file).status()).as("the leader above").isEqualTo(200);
        assertThat(seller.get(files(deal)).body()).hasSize(1);
    }

    @Test
    void whatIsSomethingElseThanItSaysIsRefused() {
        Caller seller = seat("S3");
        Answer deal = open(seller, "Refusals", 1);
        refused(seller, deal, "zdjęcie.png", bytes("MZ\u0090\0\u0003"), "file.kind");
        refused(seller, deal, "program.exe", bytes("MZ\u0090\0\u0003"), "file.kind");
        refused(seller, deal, "zdjęcie.png", bytes("  <!DOCTYPE html><html><script>1</script>"), "file.other-content");
        refused(seller, deal, "notatka.txt", bytes("<?xml version='1.0'?><svg onload='x()'/>"), "file.other-content");
        refused(seller, deal, "umowa.pdf", bytes(PNG), "file.other-content");
        refused(seller, deal, "bez końcówki", bytes("tekst"), "file.kind");
        refused(seller, deal, "puste.txt", new byte[0], "file.empty");
        Answer large = add(seller, deal, "film.pdf", pdf((25 << 20) + 1));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("file.too-large");
        assertThat(seller.get(files(deal)).body()).isEmpty();
        for (Map.Entry<String, byte[]> taken : Map.of(
                        "zdjęcie.PNG", bytes(PNG + "…"),
                        "strona.html", bytes("<!DOCTYPE html><html></html>"),
                        "rysunek.svg", bytes("<svg onload='x()'/>"),
                        "faktura.xml", bytes("<?xml version='1.0'?><Faktura/>"),
                        "lista.csv", bytes("a;b\r\n1;\u00b3\r\n"))
                .entrySet()) {
            assertThat(add(seller, deal, taken.getKey(), taken.getValue()).status())
                    .as(taken.getKey())
                    .isEqualTo(201);
        }
    }

    private static void refused(Caller caller, Answer deal, String name, byte[] content, String code) {
        Answer answer = add(caller, deal, name, content);
        assertThat(answer.status()).as(name).isEqualTo(422);
        assertThat(answer.code()).as(name).isEqualTo(code);
    }

    @Test
    void pagesAndDrawingsAreSentWithoutTheirType() {
        Caller seller = seat("S3");
        Answer deal = open(seller, "Never inline", 1);
        for (String name : new String[] {"a.html", "b.svg"}) {
            byte[] content = bytes(name.endsWith("svg") ? "<svg/>" : "<html></html>");
            Answer added = add(seller, deal, name, content);
            Caller.File file =
                    seller.file("/api/files/" + added.body().path("id").asString());
            assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(file.header("Content-Disposition")).startsWith("attachment;");
        }
    }

    @Test
    void namesAreCleaned() {
        Caller seller = seat("S3");
        Answer deal = open(seller, "Names", 1);
        Answer added = add(seller, deal, "..\\..\\etc/..hidden\u202etxt.\u0007csv ", bytes("a"));
        assertThat(added.body().path("name").asString()).isEqualTo("hiddentxt.csv");
        Answer longer = add(seller, deal, "ł".repeat(150) + ".txt", bytes("a"));
        assertThat(longer.body().path("name").asString()).hasSize(120).endsWith("ł.txt");
    }

    @Test
    void aContentIsKeptOnceAndGoesWhenNobodyNeedsIt() throws NoSuchAlgorithmException {
        Caller seller = seat("S3");
        Answer deal = open(seller, "Twice", 1);
        byte[] content = pdf(1_500_000);
        int before = sql.fetchCount(FILE_CONTENT);
        int pieces = sql.fetchCount(FILE_PIECE);
        Answer first = add(seller, deal, "a.pdf", content);
        Answer second = add(seller, deal, "b.pdf", content);
        assertThat(sql.fetchCount(FILE_CONTENT)).isEqualTo(before + 1);
        assertThat(sql.fetchCount(FILE_PIECE)).isEqualTo(pieces + 2);
        sql.update(FILE_CONTENT)
                .set(
                        FILE_CONTENT.USED_AT,
                        TestClock.TODAY.minusDays(2).atStartOfDay().atOffset(ZoneOffset.UTC))
                .execute();
        assertThat(seller.undo(first).status()).isEqualTo(200);
        cleaning().run();
        assertThat(sql.fetchCount(FILE_PIECE)).as("the other file needs it").isEqualTo(pieces + 2);
        assertThat(seller.undo(second).status()).isEqualTo(200);
        cleaning().run();
        assertThat(sql.fetchCount(FILE_PIECE, FILE_PIECE.CONTENT.eq(sha256(content))))
                .isZero();
    }

    @Test
    void aDeletionIsTakenBackAndTheRecordTellsAllOfIt() {
        Caller seller = seat("S3");
        Answer deal = open(seller, "Deletion", 1);
        Answer added = add(seller, deal, "oferta.txt", bytes("oferta"));
        String file = "/api/files/" + added.body().path("id").asString();
        assertThat(timeline(seller, deal)).contains("oferta.txt");
        assertThat(seller.delete(file, 7).status()).isEqualTo(412);
        Answer deleted = seller.delete(file, 1);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(seller.file(file).status()).isEqualTo(404);
        assertThat(timeline(seller, deal)).doesNotContain("oferta.txt");
        String changeSet = deleted.body().path("changeSet").asString();
        assertThat(seller.post("/api/change-sets/" + changeSet + "/undo", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(new String(seller.file(file).content(), StandardCharsets.UTF_8))
                .isEqualTo("oferta");
        JsonNode history = seller.get(path(deal) + "/history").body();
        assertThat(history.toString()).contains("oferta.txt");
        assertThat(history.findValuesAsString("field").stream().filter("file"::equals))
                .as("added, deleted, brought back")
                .hasSize(3);
    }

    @Test
    void filesGoWithAnAccountThatIsMerged() {
        Caller leader = seat("L2");
        Answer kept = leader.post("/api/accounts", Map.of("name", "Zostaje"));
        Answer gone = leader.post("/api/accounts", Map.of("name", "Znika"));
        leader.postFile(filesOfAccount(gone), "umowa.txt", bytes("umowa"));
        Answer merged = leader.post(
                "/api/accounts/" + id(kept) + "/merge", Map.of("other", id(gone), "otherVersion", 1), kept.version());
        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        assertThat(leader.get(filesOfAccount(kept)).body()).hasSize(1);
        assertThat(leader.undo(merged).status()).isEqualTo(200);
        assertThat(leader.get(filesOfAccount(kept)).body()).isEmpty();
        assertThat(leader.get(filesOfAccount(gone)).body()).hasSize(1);
    }

    @Test
    void aNewRecordWithAFileIsNotTakenBack() {
        Caller leader = seat("L2");
        Answer filled = leader.post("/api/accounts", Map.of("name", "Utworzone i wypełnione"));
        leader.postFile(filesOfAccount(filled), "a.txt", bytes("a"));
        leader.undo(filled);
        assertThat(leader.get(filesOfAccount(filled)).body()).hasSize(1);
        Answer empty = leader.post("/api/accounts", Map.of("name", "Utworzone"));
        leader.undo(empty);
        assertThat(leader.get(filesOfAccount(empty)).status()).isEqualTo(404);
    }

    private static String id(Answer record) {
        return record.body().path("id").asString();
    }

    private static String filesOfAccount(Answer account) {
        return "/api/accounts/" + id(account) + "/files";
    }
}
