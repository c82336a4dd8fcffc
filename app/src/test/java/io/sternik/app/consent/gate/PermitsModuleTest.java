package io.sternik.app.consent.gate;

import static io.sternik.database.consent.Tables.PERMIT;
import static io.sternik.database.platform.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.StatementSource;
import io.sternik.app.consent.statements.Said;
import io.sternik.app.consent.statements.Statements;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.mail.Mail;
import io.sternik.app.platform.mail.Permits;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.time.RecurringWork;
import io.sternik.app.selling.SellingProgram;
import io.sternik.app.testing.Caller;
import io.sternik.engine.finding.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Permits: used once, for a while, and judged again when a message leaves, also while somebody withdraws. */
class PermitsModuleTest extends SellingProgram {

    @Autowired
    private Contactability gate;

    @Autowired
    private CustomerMails mails;

    @Autowired
    private Statements statements;

    @Autowired
    private Permits platform;

    @Autowired
    private List<RecurringWork> work;

    private RecordRef anna = new RecordRef("contact", new UUID(0, 0));

    @BeforeEach
    void annaAgreed() {
        sql.execute("delete from platform.mail");
        Caller seller = seat("S1");
        anna = new RecordRef(
                "contact",
                UUID.fromString(seller.post(
                                "/api/contacts",
                                Map.of("given", "Anna", "family", "Kot", "mails", List.of("anna@kot.example")))
                        .text("/id")));
        say(StatementKind.GIVEN);
    }

    private void say(StatementKind kind) {
        statements.note(
                anna,
                new Said(
                        kind,
                        Set.of(Channel.MAIL),
                        Set.of(Purpose.MARKETING),
                        null,
                        null,
                        StatementSource.CONVERSATION,
                        "na targach",
                        Language.PL),
                program());
    }

    private ContactPermit permit() {
        ContactAnswer answer = gate.ask(new ContactQuestion(anna, Channel.MAIL, Purpose.MARKETING, null), program());
        assertThat(answer).isInstanceOf(ContactAnswer.Go.class);
        return ((ContactAnswer.Go) answer).permit();
    }

    private UUID post(ContactPermit permit) {
        return mails.send(
                permit,
                anna,
                new CustomerMail(Language.PL, "Nowości", List.of("Mamy nowe kotły."), (Mail.Action) null),
                program());
    }

    private void deliver() {
        work.stream()
                .filter(one -> one.name().equals("mail"))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private String stateOf(UUID mail) {
        return sql.select(MAIL.STATE)
                .from(MAIL)
                .where(MAIL.ID.eq(mail))
                .fetchSingle()
                .value1();
    }

    @Test
    void aMailLeavesWhenNothingWasSaidMeanwhileAndLeadsToTheOwnConsents() {
        UUID mail = post(permit());
        deliver();
        assertThat(stateOf(mail)).isEqualTo("captured");
        assertThat(sql.select(MAIL.PLAIN)
                        .from(MAIL)
                        .where(MAIL.ID.eq(mail))
                        .fetchSingle()
                        .value1())
                .contains("Mamy nowe kotły.", "/open/consents/", "jest zgoda");
    }

    @Test
    void aMailStopsInTheQueueWhenThePersonWithdraws() {
        UUID mail = post(permit());
        say(StatementKind.WITHDRAWN);
        deliver();
        assertThat(stateOf(mail)).isEqualTo("stopped");
        assertThat(sql.select(MAIL.PLAIN, MAIL.ANSWER)
                        .from(MAIL)
                        .where(MAIL.ID.eq(mail))
                        .fetchSingle()
                        .intoList())
                .containsExactly("", "withdrawn");
    }

    @Test
    void aPermitIsGoodOnceAndFor15Minutes() {
        ContactPermit once = permit();
        post(once);
        assertThatThrownBy(() -> post(once)).isInstanceOf(Refused.class);
        ContactPermit late = permit();
        clock.advance(Duration.ofMinutes(15));
        assertThatThrownBy(() -> post(late)).isInstanceOf(Refused.class);
        ContactPermit intime = permit();
        clock.advance(Duration.ofMinutes(14));
        assertThat(stateOf(post(intime))).isEqualTo("waiting");
    }

    @Test
    void anInventedPermitMakesNoMail() {
        assertThat(platform.contact(UUID.randomUUID(), Language.PL)).isEmpty();
        assertThat(platform.contact(
                        sql.select(PERMIT.ID)
                                .from(PERMIT)
                                .where(PERMIT.ID.eq(permit().id()))
                                .fetchSingle()
                                .value1(),
                        Language.PL))
                .as("a real one does")
                .isPresent();
    }

    /** The mail leaves in one transaction while the withdrawal waits in another: whoever comes second sees what the first one did. */
    @Test
    void aWithdrawalWaitsForTheMailThatIsLeavingAndStopsTheNextOne() throws Exception {
        ContactPermit permit = permit();
        post(permit);
        CountDownLatch judged = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<List<String>> sending = CompletableFuture.supplyAsync(() -> inTransaction(() -> {
            List<String> against = gate.reasonsAgainst(permit.id());
            judged.countDown();
            await(mayEnd);
            return against;
        }));
        await(judged);
        CompletableFuture<Void> withdrawing = CompletableFuture.runAsync(() -> say(StatementKind.WITHDRAWN));
        Thread.sleep(300);
        assertThat(withdrawing).as("waits for the mail that was judged").isNotDone();
        mayEnd.countDown();
        assertThat(sending.get(10, TimeUnit.SECONDS))
                .as("nothing was said when it left")
                .isEmpty();
        withdrawing.get(10, TimeUnit.SECONDS);
        assertThat(inTransaction(() -> gate.reasonsAgainst(permit.id()))).containsExactly("withdrawn");
    }

    /** The other way round: a mail that is about to leave waits for the withdrawal that is being written, and stops. */
    @Test
    void aMailWaitsForTheWithdrawalThatIsBeingWritten() throws Exception {
        ContactPermit permit = permit();
        post(permit);
        CountDownLatch said = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Void> withdrawing = CompletableFuture.runAsync(() -> inTransaction(() -> {
            say(StatementKind.WITHDRAWN);
            said.countDown();
            await(mayEnd);
            return true;
        }));
        await(said);
        CompletableFuture<List<String>> sending =
                CompletableFuture.supplyAsync(() -> inTransaction(() -> gate.reasonsAgainst(permit.id())));
        Thread.sleep(300);
        assertThat(sending).as("waits for what is being said").isNotDone();
        mayEnd.countDown();
        withdrawing.get(10, TimeUnit.SECONDS);
        assertThat(sending.get(10, TimeUnit.SECONDS)).containsExactly("withdrawn");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
