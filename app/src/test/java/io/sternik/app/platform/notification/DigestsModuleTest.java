package io.sternik.app.platform.notification;

import static io.sternik.database.platform.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.time.RecurringWork;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import io.sternik.database.platform.tables.records.MailRecord;
import io.sternik.engine.finding.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** News are mailed when their receiver wants it, each once, and to nobody else. Mondays: 2026-11-23, 2026-11-30. */
class DigestsModuleTest extends RunningProgram {

    private static final UUID TOPIC = UUID.randomUUID();
    private static final String ADDRESS = "https://sternik.example.com";

    @Autowired
    private Digests digests;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Accounts accounts;

    @Autowired
    private List<RecurringWork> works;

    private UserId seller = new UserId(TOPIC);

    @BeforeEach
    void companyWithoutNews() {
        company.found();
        seller = company.user("S1");
        sql.execute("delete from platform.mail");
        sql.execute("delete from platform.notification");
        sql.execute("delete from platform.notification_mute");
        sql.execute("delete from platform.news_timing");
        sql.execute("update platform.mail_server set host = '', public_address = {0}", ADDRESS);
    }

    @Test
    void nobodyIsMailedUnaskedAndWhatWasToldBeforeIsNotMailedLater() {
        tell(seller, "Zanim poprosi");
        Answer unchosen = as(seller).get("/api/notifications/timing");
        assertThat(unchosen.text("/mail")).isEqualTo("NONE");
        assertThat(unchosen.version()).isZero();
        assertThat(mailed()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        choose(seller, "AT_ONCE");
        assertThat(mailed()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        tell(seller, "Potem");
        assertThat(mailed()).hasSize(1);
        tell(company.user("S2"), "Komuś innemu");
        assertThat(mailed()).hasSize(1);
    }

    @Test
    void aMailSaysWhatHappenedWhyAndWhereAndHowItIsChangedInTheLanguageOfItsReceiver() {
        choose(seller, "AT_ONCE");
        Account account = accounts.get(seller);
        tell(seller, "Pompa <ciepła>");
        assertThat(mailed()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).endsWith(": 1 new notification");
            assertThat(mail.getBasis()).isEqualTo("news");
            assertThat(mail.getReceiver()).isEqualTo(seller.value());
            assertThat(mail.getPlain())
                    .contains(
                            "A new deal is yours: Pompa <ciepła>",
                            "Because these deals are at your position now.",
                            ADDRESS + "/selling/deals/1",
                            "switched on notifications by e-mail",
                            ADDRESS + "/me");
            assertThat(mail.getHtml()).contains("Pompa &lt;ciepła&gt;", "href=\"" + ADDRESS + "/selling/deals/1\"");
        });
        accounts.prefer(seller, new Account.Preferences(Language.PL, "light", "default", "", true));
        clock.advance(Duration.ofMinutes(11));
        tell(seller, "Po polsku");
        assertThat(mailed().getLast().getPlain()).contains("Nowa szansa u ciebie: Po polsku");
        accounts.prefer(seller, account.preferences());
    }

    @Test
    void mailsAreTenMinutesApartAndWhatHappensMeanwhileIsGathered() {
        choose(seller, "AT_ONCE");
        tell(seller, "Pierwsza");
        assertThat(mailed()).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        tell(seller, "Druga");
        clock.advance(Duration.ofMinutes(8));
        tellOf(UUID.randomUUID(), seller, "Trzecia");
        assertThat(mailed()).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(mailed()).hasSize(2);
        assertThat(mailed().getLast().getPlain()).contains("Druga", "Trzecia").doesNotContain("Pierwsza");
    }

    @Test
    void whatHappenedOftenIsOneLineAndIsNotCountedTwice() {
        choose(seller, "AT_ONCE");
        tell(seller, "Raz");
        tell(seller, "Dwa");
        tell(seller, "Trzy");
        assertThat(mailed()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).endsWith(": 1 new notification");
            assertThat(mail.getPlain()).contains("3 new deals are yours, the last one: Trzy");
        });
        clock.advance(Duration.ofMinutes(20));
        assertThat(mailed()).as("nothing new").hasSize(1);
        tell(seller, "Cztery");
        assertThat(mailed()).hasSize(2);
        assertThat(mailed().getLast().getPlain()).contains("A new deal is yours: Cztery");
        assertThat(as(seller).get("/api/notifications").text("/rows/0/count"))
                .as("under the bell all unread are counted")
                .isEqualTo("4");
    }

    @Test
    void quietHoursHoldBackWhatWasNotAskedForOverANightAndAHoliday() {
        choose(seller, "AT_ONCE");
        clockShows("2026-12-24T20:00"); // a Thursday; Friday is a holiday
        tell(seller, "Wieczorem");
        assertThat(mailed()).isEmpty();
        notifications.answer(seller, news(UUID.randomUUID(), "Proszona"));
        assertThat(mailed())
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.getPlain()).contains("Proszona").doesNotContain("Wieczorem"));
        clockShows("2026-12-28T07:59");
        assertThat(mailed()).hasSize(1);
        assertThat(as(seller).get("/api/notifications/timing").text("/next")).isEqualTo("2026-12-28T07:00:00Z");
        clockShows("2026-12-28T08:00");
        assertThat(mailed()).hasSize(2);
    }

    @Test
    void theNightShiftIsMailedAtNight() {
        choose(seller, Map.of("mail", "AT_ONCE", "quiet", true, "from", "22:00", "to", "06:00"));
        tell(seller, "Przed zmianą");
        clockShows("2026-11-23T21:59");
        assertThat(mailed()).isEmpty();
        clockShows("2026-11-24T02:00");
        assertThat(mailed()).hasSize(1);
    }

    @Test
    void whoeverKeepsNoQuietHoursIsMailedAtAnyHour() {
        choose(seller, Map.of("mail", "AT_ONCE", "quiet", false, "from", "08:00", "to", "17:00"));
        clockShows("2026-11-28T03:00");
        tell(seller, "W nocy");
        assertThat(mailed()).hasSize(1);
    }

    @Test
    void dailyGathersUntilTheMorningOfTheNextWorkingDay() {
        choose(seller, "DAILY");
        clockShows("2026-11-27T10:00"); // a Friday
        tell(seller, "W piątek");
        clockShows("2026-11-29T10:00");
        tellOf(UUID.randomUUID(), seller, "W niedzielę");
        notifications.answer(seller, news(UUID.randomUUID(), "Proszona"));
        clockShows("2026-11-30T07:29");
        assertThat(mailed()).isEmpty();
        Answer waiting = as(seller).get("/api/notifications/timing");
        assertThat(waiting.text("/next")).isEqualTo("2026-11-30T06:30:00Z");
        assertThat(waiting.body().path("waiting").asInt()).isEqualTo(3);
        clockShows("2026-11-30T07:30");
        assertThat(mailed())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getPlain()).contains("W piątek", "W niedzielę", "Proszona"));
        assertThat(as(seller).get("/api/notifications/timing").text("/next"))
                .as("at this very moment something new would go at once")
                .isEmpty();
    }

    @Test
    void whatHappensAgainWhileItWaitsIsNotPutOff() {
        choose(seller, "DAILY");
        tell(seller, "Wczoraj");
        clockShows("2026-11-24T07:31");
        tell(seller, "Tuż po czasie");
        assertThat(mailed()).hasSize(1);
    }

    @Test
    void weeklyGoesOnTheFirstWorkingDayOfTheWeek() {
        choose(seller, "WEEKLY");
        clockShows("2027-03-24T12:00"); // Monday, 29 March, is Easter Monday
        tell(seller, "W środę");
        clockShows("2027-03-29T12:00");
        assertThat(mailed()).isEmpty();
        clockShows("2027-03-30T07:30");
        assertThat(mailed()).hasSize(1);
    }

    @Test
    void whatWasReadOrMutedMeanwhileIsLeftOutAndWithoutAnythingNoMailIsSent() {
        choose(seller, "DAILY");
        UUID muted = UUID.randomUUID();
        tell(seller, "Przeczytana");
        tellOf(muted, seller, "Wyłączona");
        Caller caller = as(seller);
        caller.put("/api/notifications/mutes?kind=deal-given&topic=" + muted, Map.of());
        caller.post(
                "/api/notifications/read",
                Map.of("ids", List.of(caller.get("/api/notifications").text("/rows/1/id"))));
        clockShows("2026-11-24T12:00");
        assertThat(mailed()).isEmpty();
        tellOf(UUID.randomUUID(), seller, "Inna");
        tellOf(muted, seller, "Wyłączona znowu");
        clockShows("2026-11-25T12:00");
        assertThat(mailed())
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.getPlain()).contains("Inna").doesNotContain("Przeczytana", "Wyłączona"));
    }

    @Test
    void whoeverMayNotSignInAnyMoreGetsNone() {
        UserId leaver = company.user("S4");
        choose(leaver, "AT_ONCE");
        choose(seller, "AT_ONCE");
        accounts.endOn(leaver, clock.instant().atZone(clock.getZone()).toLocalDate(), program());
        tell(leaver, "Za późno");
        tell(seller, "W porę");
        assertThat(mailed()).extracting(mail -> mail.getReceiver()).containsExactly(seller.value());
    }

    @Test
    void twoNodesAtOnceSendOneMailToEach() {
        List<UserId> users = List.of(company.user("S1"), company.user("S2"), company.user("L1"), company.user("M1"));
        for (UserId user : users) {
            choose(user, "AT_ONCE");
            tell(user, "Raz");
        }
        List<Thread> nodes = List.of(
                Thread.ofVirtual().start(digests::run),
                Thread.ofVirtual().start(digests::run),
                Thread.ofVirtual().start(digests::run));
        nodes.forEach(DigestsModuleTest::join);
        assertThat(sql.selectFrom(MAIL).fetch(MAIL.RECEIVER))
                .containsExactlyInAnyOrderElementsOf(
                        users.stream().map(UserId::value).toList());
    }

    @Test
    void aCrashSendsNothingTwiceAndLosesNothing() {
        choose(seller, "AT_ONCE");
        tell(seller, "Ważna");
        assertThatThrownBy(() -> inTransaction(() -> {
                    digests.run();
                    assertThat(sql.fetchCount(MAIL)).isEqualTo(1);
                    throw new IllegalStateException("the node dies before it commits");
                }))
                .hasMessageContaining("dies");
        assertThat(sql.fetchCount(MAIL)).isZero();
        assertThat(mailed()).hasSize(1);
        clock.advance(Duration.ofHours(1));
        assertThat(mailed()).hasSize(1);
    }

    @Test
    void whatFailsForOneHoldsUpNobodyElseAndIsTriedAgain() {
        for (String code : List.of("S1", "S2")) {
            choose(company.user(code), "AT_ONCE");
            tell(company.user(code), "Wiadomość");
        }
        sql.execute("update platform.notification set params = '[]' where user_account = {0}", seller.value());
        assertThat(mailed())
                .extracting(mail -> mail.getReceiver())
                .containsExactly(company.user("S2").value());
        sql.execute("update platform.notification set params = '{}' where user_account = {0}", seller.value());
        assertThat(mailed()).hasSize(2);
    }

    @Test
    void whatIsBeingToldWhileAMailIsWrittenGoesWithTheNextOne() {
        choose(seller, "AT_ONCE");
        tell(seller, "Pierwsza");
        inTransaction(() -> {
            tell(seller, "Druga");
            join(Thread.ofVirtual().start(digests::run));
            return true;
        });
        assertThat(mailed())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getPlain()).contains("2 new deals are yours, the last one: Druga"));
    }

    @Test
    void capturedNewsAreReadByTheirReceiverAlone() {
        UserId keeper = company.user("ADM");
        choose(seller, "AT_ONCE");
        choose(keeper, "AT_ONCE");
        tell(seller, "Tajemnica");
        tell(keeper, "Sprawa administratora");
        digests.run();
        works.stream().filter(work -> work.name().equals("mail")).forEach(RecurringWork::run);
        Caller administrator = as(keeper);
        JsonNode list = administrator.get("/api/mail").body();
        assertThat(list).hasSize(2);
        assertThat(list.toString()).doesNotContain("Tajemnica");
        for (JsonNode mail : list) {
            boolean own = mail.path("readable").asBoolean();
            String plain =
                    administrator.get("/api/mail/" + mail.path("id").asString()).text("/plain");
            assertThat(own).isEqualTo(plain.contains("Sprawa administratora")).isNotEqualTo(plain.isEmpty());
        }
        assertThat(administrator.get("/api/mail/news").body().toString())
                .contains("Sprawa administratora")
                .doesNotContain("Tajemnica");
        assertThat(as(seller).get("/api/mail/news").body().toString())
                .contains("Tajemnica")
                .doesNotContain("Sprawa administratora");
        assertThat(as(company.user("S2")).get("/api/mail/news").body()).isEmpty();
    }

    private void choose(UserId user, String mail) {
        choose(user, Map.of("mail", mail, "quiet", true, "from", "08:00", "to", "17:00"));
    }

    private void choose(UserId user, Map<String, ?> wanted) {
        Answer answer = as(user).put("/api/notifications/timing", wanted, 0);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private void tell(UserId user, String name) {
        tellOf(TOPIC, user, name);
    }

    private void tellOf(UUID topic, UserId user, String name) {
        notifications.tell(user, news(topic, name));
    }

    private static News news(UUID topic, String name) {
        return new News("deal-given", topic, Map.of("name", name, "who", "Kto"), List.of(), "/selling/deals/1");
    }

    /** All mail that there is after a run, in order. */
    private List<MailRecord> mailed() {
        digests.run();
        return sql.selectFrom(MAIL).orderBy(MAIL.AT, MAIL.ID).fetch();
    }

    private void clockShows(String warsaw) {
        Instant wanted =
                LocalDateTime.parse(warsaw).atZone(ZoneId.of("Europe/Warsaw")).toInstant();
        clock.advance(Duration.between(clock.instant(), wanted));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
