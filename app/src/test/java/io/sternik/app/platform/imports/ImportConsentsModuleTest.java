package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.imports.ImportSummary.Counts;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.verify.VerifyRule;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.TestClock;
import io.sternik.engine.finding.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Consents of another program: found by person, noted with their moment, their text and who collected them; the later word counts; taken back whole. */
class ImportConsentsModuleTest extends ImportingProgram {

    private static final String HEAD =
            "E-mail;Telefon;Id kontaktu;Kod klienta;Kanał;Zgoda;Data zgody;Data wycofania;Treść zgody;Źródło zgody;Zebrał\n";

    @Autowired
    private List<VerifyRule> rules;

    @Autowired
    private Accounts accounts;

    private int number;

    @BeforeEach
    void numbersBegin() {
        number = (int) (count("selling.contact") + 1);
    }

    private Answer person(String family, String mail, String phone) {
        return person(family, mail, phone, Map.of());
    }

    private Answer person(String family, String mail, String phone, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("given", "Anna", "family", family, "mails", List.of(mail), "phones", List.of(phone)));
        body.putAll(more);
        Answer made = seat("S1").post("/api/contacts", body);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private String mail() {
        return "osoba" + number++ + "@zgody.example";
    }

    private static String at(Answer person) {
        return "/api/consents/contact/" + person.text("/id");
    }

    private JsonNode cell(Answer person, String channel) {
        for (JsonNode cell : seat("S1").get(at(person)).body().path("cells")) {
            if (cell.path("channel").asString().equals(channel)
                    && cell.path("purpose").asString().equals("marketing")) {
                return cell;
            }
        }
        throw new AssertionError("no " + channel);
    }

    private void say(Answer person, String kind, String channel) {
        Caller seller = seat("S1");
        Answer said = seller.post(
                at(person),
                Map.of(
                        "kind",
                        kind,
                        "channels",
                        List.of(channel),
                        "purposes",
                        List.of("marketing"),
                        "source",
                        "phone",
                        "evidence",
                        "rozmowa"));
        assertThat(said.status()).as(said.body().toString()).isEqualTo(201);
    }

    private boolean whole() {
        return rules.stream()
                .filter(rule -> rule.code().startsWith("consent."))
                .allMatch(rule -> rule.check().count() == 0);
    }

    @Test
    void aConsentKeepsItsMomentItsTextItsSourceAndWhoCollectedIt() {
        String mail = mail();
        Answer anna = person("Plikowa", mail, "58 301 40 01");
        Text file = new Text(
                "zgody.csv",
                HEAD + mail
                        + ";;;;e-mail;tak;2024-05-03 14:30;;Chcę dostawać newsletter firmy Stary CRM.;Formularz na stronie;Jan Kowalski\n");
        assertThat(guess(file).target()).isEqualTo("consents");
        Done done = load(file);
        assertThat(done.counts("consent")).as(refused(done, "zgody.csv")).isEqualTo(new Counts(1, 0, 0, 0));
        JsonNode mailCell = cell(anna, "mail");
        assertThat(mailCell.path("state").asString()).isEqualTo("given");
        assertThat(mailCell.path("allowed").asBoolean()).isTrue();
        JsonNode statement = seat("S1").get(at(anna)).body().path("statements").get(0);
        assertThat(OffsetDateTime.parse(statement.path("at").asString()).toInstant())
                .as("14:30 in Warsaw in summer")
                .isEqualTo(Instant.parse("2024-05-03T12:30:00Z"));
        assertThat(statement.path("kind").asString()).isEqualTo("imported");
        assertThat(statement.at("/wording/text").asString()).isEqualTo("Chcę dostawać newsletter firmy Stary CRM.");
        assertThat(statement.at("/wording/version").isNull()).isTrue();
        assertThat(statement.path("evidence").asString()).isEqualTo("Formularz na stronie (zgody.csv:1)");
        assertThat(statement.path("collectedBy").asString()).isEqualTo("Jan Kowalski");
        assertThat(load(file).counts("consent")).as("the same file again").isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(cell(anna, "phone").path("state").isNull())
                .as("a consent for mail is none for calls")
                .isTrue();
        assertThat(seat("S1")
                        .get("/api/contacts/" + anna.text("/id") + "/history")
                        .body()
                        .toString())
                .contains("import");
        assertThat(whole()).isTrue();
    }

    @Test
    void theLaterWordCountsWhicheverProgramHasIt() {
        String older = mail();
        String newer = mail();
        String back = mail();
        Answer agreedLater = person("Zgodna", newer, "58 301 40 02");
        Answer withdrew = person("Wycofana", older, "58 301 40 03");
        Answer fromFile = person("Cofnięta", back, "58 301 40 04");
        say(withdrew, "given", "mail");
        say(withdrew, "withdrawn", "mail");
        say(fromFile, "given", "mail");
        clock.setDate(TestClock.TODAY.plusDays(10));
        Done done = load(new Text(
                "zgody.csv",
                HEAD + older + ";;;;e-mail;tak;2024-02-01;;;;\n" + newer + ";;;;e-mail;tak;2024-02-01;;;;\n" + newer
                        + ";;;;e-mail;wycofana;2024-01-01;;;;\n" + back + ";;;;e-mail;;2023-01-01;2026-12-01;;;\n"));
        assertThat(done.counts("consent")).as(refused(done, "zgody.csv")).isEqualTo(new Counts(5, 0, 0, 0));
        assertThat(done.notices()).contains("consent-older", "consent-without-text");
        assertThat(cell(withdrew, "mail").path("state").asString())
                .as("withdrawn here after the consent of the file")
                .isEqualTo("withdrawn");
        assertThat(seat("S1").get(at(withdrew)).body().path("statements"))
                .as("noted all the same")
                .hasSize(3);
        assertThat(cell(agreedLater, "mail").path("state").asString()).isEqualTo("given");
        assertThat(cell(fromFile, "mail").path("state").asString())
                .as("the withdrawal of the file is the last word")
                .isEqualTo("withdrawn");
        assertThat(whole()).isTrue();
    }

    @Test
    void ofTwoWordsOfOneDayTheWithdrawalCounts() {
        String mail = mail();
        Answer anna = person("Dzienna", mail, "58 301 40 05");
        load(new Text(
                "zgody.csv",
                HEAD + mail + ";;;;e-mail;wycofana;2024-05-03;;;;\n" + mail + ";;;;e-mail;tak;2024-05-03;;;;\n"));
        assertThat(cell(anna, "mail").path("state").asString()).isEqualTo("withdrawn");
    }

    @Test
    void ofTwoWordsOfOneMomentTheWithdrawalCountsWhicheverCameFirst() {
        String mail = mail();
        Answer anna = person("Chwilowa", mail, "58 301 40 25");
        load(new Text("wycofania.csv", HEAD + mail + ";;;;e-mail;wycofana;2024-05-03 10:00;;;;\n"));
        Done later = load(new Text("zgody.csv", HEAD + mail + ";;;;e-mail;tak;2024-05-03 10:00;;;;\n"));
        assertThat(later.counts("consent")).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(later.notices()).contains("consent-older");
        assertThat(cell(anna, "mail").path("state").asString()).isEqualTo("withdrawn");
    }

    @Test
    void anImportIsTakenBackWholeAndTheProofSaysSo() {
        String mail = mail();
        Answer anna = person("Odwrotna", mail, "58 301 40 06");
        Answer other = person("Sąsiadka", mail, "58 301 40 07");
        say(anna, "given", "phone");
        Text file = new Text(
                "zgody.csv",
                HEAD + mail + ";583014006;;;e-mail;tak;2024-05-03;;;;\n" + mail
                        + ";;;;telefon;sprzeciw;2024-05-04;;;;\n" + mail + ";;;;SMS;sprzeciw;2024-05-04;;;;\n");
        Done done = load(file);
        assertThat(done.counts("consent")).as(refused(done, "zgody.csv")).isEqualTo(new Counts(5, 0, 0, 0));
        assertThat(done.notices()).contains("consent-reaches-several");
        assertThat(cell(anna, "phone").path("state").asString())
                .as("an objection older than the consent known here")
                .isEqualTo("given");
        assertThat(cell(anna, "phone").path("allowed").asBoolean())
                .as("and closes no number: " + cell(anna, "phone"))
                .isTrue();
        assertThat(cell(anna, "sms").path("state").asString()).isEqualTo("objected");
        assertThat(cell(other, "phone").path("state").asString())
                .as("whoever has the address")
                .isEqualTo("objected");
        takeBack(done);
        assertThat(cell(anna, "mail").path("state").isNull()).isTrue();
        assertThat(cell(anna, "sms").path("why").toString()).doesNotContain("closed");
        assertThat(cell(anna, "phone").path("state").asString()).isEqualTo("given");
        assertThat(cell(other, "phone").path("state").isNull()).isTrue();
        JsonNode statements = seat("S1").get(at(anna)).body().path("statements");
        assertThat(statements).as("nothing is deleted").hasSize(4);
        assertThat(statements.get(0).path("takenBackAt").isNull())
                .as("said here")
                .isTrue();
        assertThat(statements.get(1).path("takenBackAt").isNull()).isFalse();
        assertThat(whole()).isTrue();
        assertThat(load(file).counts("consent")).as("it can come in again").isEqualTo(new Counts(5, 0, 0, 0));
        assertThatThrownBy(() -> sql.execute("delete from consent.retraction"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.execute("""
                insert into consent.retraction (event, at, actor_name)
                select id, now(), 'x' from consent.consent_event where source <> 'import' limit 1""")).hasStackTraceContaining("only what an import has brought");
    }

    @Test
    void anAddressThatTwoImportsCloseStaysClosedUntilBothAreTakenBack() {
        String one = mail();
        String other = mail();
        person("Podwójna", one, "58 301 40 31");
        Answer husband = person("Mąż", other, "58 301 40 31");
        Answer daughter = person("Córka", mail(), "58 301 40 31");
        say(daughter, "given", "phone");
        String objection = ";;;;telefon;sprzeciw;2024-05-04;;;;\n";
        Text file = new Text("sprzeciwy.csv", HEAD + one + objection);
        Done first = load(file);
        Done second = load(new Text("sprzeciwy-2.csv", HEAD + other + objection));
        assertThat(mayBeCalled(daughter)).as("whoever has the number").isFalse();
        takeBack(first);
        assertThat(mayBeCalled(daughter))
                .as("the second import closes it still")
                .isFalse();
        takeBack(second);
        assertThat(mayBeCalled(daughter)).isTrue();

        Done again = load(file);
        say(husband, "objected", "phone");
        takeBack(again);
        assertThat(mayBeCalled(daughter)).as("somebody objected here").isFalse();
        takeBack(load(file));
        assertThat(mayBeCalled(daughter))
                .as("what was said here is opened by no undo")
                .isFalse();
        assertThat(whole()).isTrue();
    }

    private boolean mayBeCalled(Answer person) {
        return cell(person, "phone").path("allowed").asBoolean();
    }

    @Test
    void whatCannotBeUnderstoodComesBackRowByRow() {
        String mail = mail();
        String shared = mail();
        person("Jedna", mail, "58 301 40 08");
        person("Wspólna", shared, "58 301 40 09");
        person("Druga", shared, "58 301 40 10");
        Done done = load(new Text("zgody.csv", HEAD + """
                %1$s;;;;gołąb;tak;2024-05-03;;;;
                %1$s;;;;e-mail;może;2024-05-03;;;;
                %1$s;;;;e-mail;tak;;;;;
                %1$s;;;;e-mail;tak;2031-05-03;;;;
                %1$s;;;;e-mail;tak;2024-05-03 25:10;;;;
                ;;;;e-mail;tak;2024-05-03;;;;
                nikt@zgody.example;;;;e-mail;tak;2024-05-03;;;;
                %2$s;;;;e-mail;tak;2024-05-03;;;;
                %1$s;583014009;;;e-mail;tak;2024-05-03;;;;
                %1$s;;;;e-mail;tak;2024-05-03;;wersja 7;;
                %1$s;;;;telefon, e-mail;tak;2024-05-04;;wersja 1;;
                """.formatted(mail, shared)));
        String back = refused(done, "zgody.csv");
        assertThat(done.counts("consent")).as(back).isEqualTo(new Counts(2, 0, 0, 10));
        assertThat(back)
                .contains("import.consent-channel")
                .contains("import.consent-state")
                .contains("import.consent-day")
                .contains("import.consent-ahead")
                .contains("import.consent-who")
                .contains("import.unknown-reference")
                .contains("import.consent-several")
                .contains("import.consent-two-people")
                .contains("import.consent-version");
        assertThat(sql.fetch("""
                select distinct w.version from consent.consent_event e join consent.wording w on w.id = e.wording
                where e.source = 'import' and e.channel = 'phone'""").into(Integer.class)).containsExactly(1);
    }

    @Test
    void peopleOfTheSameImportAreFoundAndGoWithIt() {
        Text people = new Text("osoby.csv", "Id kontaktu;Imię;Nazwisko;E-mail\nC-771;Ewa;Nowa;ewa@nowa771.example\n");
        Text consents = new Text(
                "zgody.csv",
                HEAD + ";;C-771;;e-mail;tak;2024-05-03T12:30:00Z;;;;\nEWA@nowa771.example;;;;SMS;tak;2024-05-03;;;;\n");
        Done done = load(people, consents);
        assertThat(done.counts("contact")).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(done.counts("consent")).as(refused(done, "zgody.csv")).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(takeBack(done).keptCount()).isZero();
        assertThat(sql.fetchSingle("select count(*) from selling.contact where external_id = 'C-771'")
                        .get(0, Long.class))
                .isZero();
        assertThat(whole()).isTrue();
    }

    @Test
    void whoMayNotBringInEverythingGetsNoConsentsFromAFile() {
        Caller finance = as(accounts.create(
                "finanse@zgody.example", "finanse", Set.of(Role.FINANCE), null, Language.PL, program()));
        assertThat(seat("ADM").get("/api/imports/targets").body().toString()).contains("\"consents\"");
        assertThat(finance.get("/api/imports/targets").body().toString())
                .contains("\"payments\"")
                .doesNotContain("\"consents\"");
    }
}
