package io.sternik.app.platform.event;

import static io.sternik.database.platform.Tables.DRAFT;
import static io.sternik.database.platform.Tables.EVENT;
import static io.sternik.database.platform.Tables.EVENT_DELIVERY;
import static io.sternik.database.platform.Tables.EVENT_LISTENER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.testing.Bells.Ear;
import io.sternik.app.testing.Bells.Rung;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.RunningProgram;
import io.sternik.app.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import tools.jackson.databind.JsonNode;

/** Events are stored with their change and heard once by each listener, in order for each record, whatever fails in between. */
class EventsModuleTest extends RunningProgram {

    private static final int ATTEMPTS = 6;

    @Autowired
    private Events events;

    @Autowired
    private EventPump pump;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private HandingOut handingOut;

    @Autowired
    private EventDesk desk;

    @Autowired
    private List<Ear> ears;

    private final UUID bell = UUID.randomUUID();

    @BeforeEach
    void listenersAreKnown() {
        company.found();
        sql.deleteFrom(EVENT).execute();
        sql.deleteFrom(DRAFT).execute();
        pump.drain();
        ears.forEach(Ear::clear);
    }

    @Test
    void eachListenerHearsOnceAndInOrder() {
        ring(1, 2, 3);
        assertThat(pump.drain()).isEqualTo(9);
        assertThat(pump.drain()).isZero();
        assertThat(ears).allSatisfy(ear -> assertThat(numbers(ear)).containsExactly(1, 2, 3));
    }

    @Test
    void whatIsRolledBackIsNeverHeard() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    events.publish(new Rung(bell, 1), program());
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(pump.drain()).isZero();
        assertThatThrownBy(() -> events.publish(new Rung(bell, 1), program()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aFailingListenerIsTriedAgainThenParkedAndOthersGoOn() {
        Ear first = ear("test.first");
        first.deafTo(new Rung(bell, 1), true);
        UUID other = UUID.randomUUID();
        ring(1, 2);
        inTransaction(() -> {
            events.publish(new Rung(other, 7), program());
            return true;
        });
        pump.drain();
        assertThat(numbers(ear("test.second"))).containsSubsequence(1, 2).contains(7);
        assertThat(numbers(first)).as("another record is not held up").containsExactly(7);
        for (int attempt = 2; attempt <= ATTEMPTS; attempt++) {
            clock.advance(Duration.ofMinutes(11));
            pump.drain();
        }
        assertThat(states(bell, "test.first")).containsExactly("parked", "waiting");
        assertThat(written("test.first"))
                .as("what a failed attempt wrote is gone")
                .isEqualTo(1);
        Caller admin = as(company.user("ADM"));
        assertThat(admin.get("/api/notifications").body().toString())
                .contains("event-parked")
                .contains("/settings/events");
        JsonNode open = admin.get("/api/events").body().path("open").get(0);
        assertThat(open.path("state").asString()).isEqualTo("parked");
        assertThat(open.path("attempts").asInt()).isEqualTo(ATTEMPTS);
        assertThat(open.path("error").asString()).contains("deaf to 1");
        first.deafTo(new Rung(bell, 1), false);
        String address = "/api/events/deliveries/" + open.path("id").asString();
        assertThat(admin.post(address + "/retry", Map.of()).status()).isEqualTo(204);
        pump.drain();
        assertThat(numbers(first)).containsExactly(7, 1, 2);
        assertThat(admin.post(address + "/retry", Map.of()).status())
                .as("heard by now")
                .isEqualTo(404);
    }

    @Test
    void whatIsLeftOutLetsLaterEventsOfTheRecordPass() {
        Ear first = ear("test.first");
        first.deafTo(new Rung(bell, 1), true);
        ring(1, 2);
        pump.drain();
        assertThat(numbers(first)).isEmpty();
        UUID stuck = sql.select(EVENT_DELIVERY.ID)
                .from(EVENT_DELIVERY)
                .where(
                        EVENT_DELIVERY.SUBJECT.eq(bell),
                        EVENT_DELIVERY.ATTEMPTS.eq(1),
                        EVENT_DELIVERY.STATE.eq("waiting"))
                .fetchSingle(EVENT_DELIVERY.ID);
        Caller admin = as(company.user("ADM"));
        String address = "/api/events/deliveries/" + stuck + "/skip";
        assertThat(admin.post(address, Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(as(company.user("DIR")).post(address, Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(admin.post(address, Map.of("reason", "the bell is broken")).status())
                .isEqualTo(204);
        pump.drain();
        assertThat(numbers(first)).containsExactly(2);
    }

    @Test
    void aListenerAddedLaterHearsThePastWhenItWantsTo() {
        ring(1, 2);
        pump.drain();
        ears.forEach(Ear::clear);
        sql.deleteFrom(DRAFT).execute();
        sql.deleteFrom(EVENT_LISTENER)
                .where(EVENT_LISTENER.CODE.in("test.curious", "test.second"))
                .execute();
        inTransaction(() -> {
            events.publish(new Rung(bell, 3), program());
            return true;
        });
        pump.drain();
        List<Integer> all = ear("test.curious").heard().stream()
                .filter(rung -> rung.bell().equals(bell))
                .map(Rung::number)
                .toList();
        assertThat(all).containsExactly(1, 2, 3);
        assertThat(numbers(ear("test.second"))).as("news are not told again").containsExactly(3);
        assertThat(numbers(ear("test.first"))).containsExactly(3);
    }

    @Test
    void whatIsDecidedForLaterIsHeardAtTheBeginningOfItsDayUnlessItIsTakenBack() {
        UUID dropped = UUID.randomUUID();
        LocalDate day = TestClock.TODAY.plusDays(3);
        inTransaction(() -> {
            events.publishFor(day, new Rung(bell, 1), program());
            events.publishFor(day, new Rung(dropped, 1), program());
            return true;
        });
        ring(2);
        pump.drain();
        assertThat(numbers(ear("test.first"))).as("one of today passes").containsExactly(2);
        assertThat(inTransaction(() -> events.withdraw(Rung.class, dropped))).isEqualTo(1);
        clock.setDate(day.minusDays(1));
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        pump.drain();
        assertThat(numbers(ear("test.first"))).containsExactly(2);
        clock.advance(Duration.ofSeconds(1));
        pump.drain();
        assertThat(numbers(ear("test.first"))).containsExactly(2, 1);
        assertThat(inTransaction(() -> events.withdraw(Rung.class, bell)))
                .as("it has taken effect")
                .isZero();
    }

    /** The night of 28 March 2027 is an hour shorter, that of 31 October 2027 an hour longer; 2028 has a 29 February. */
    @Test
    void dayBeginsAtMidnightOfTheCompanyAlsoWhenTheClockChangesAndOnALeapDay() {
        for (LocalDate day : List.of(
                LocalDate.of(2027, 3, 28),
                LocalDate.of(2027, 3, 29),
                LocalDate.of(2027, 10, 31),
                LocalDate.of(2027, 11, 1),
                LocalDate.of(2028, 2, 29),
                LocalDate.of(2028, 3, 1))) {
            ears.forEach(Ear::clear);
            clock.setDate(day.minusDays(2));
            inTransaction(() -> {
                events.publishFor(day, new Rung(bell, day.getDayOfYear()), program());
                return true;
            });
            clock.advance(Duration.between(
                    clock.instant(),
                    day.atStartOfDay(clock.getZone()).toInstant().minusSeconds(1)));
            pump.drain();
            assertThat(ear("test.first").heard()).as(day + ", a second before").isEmpty();
            clock.advance(Duration.ofSeconds(1));
            pump.drain();
            assertThat(numbers(ear("test.first"))).as(day.toString()).containsExactly(day.getDayOfYear());
        }
    }

    @Test
    void manyWorkersHearEachEventOnceAndKeepTheOrder() throws Exception {
        List<UUID> bells = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            bells.add(UUID.randomUUID());
        }
        inTransaction(() -> {
            for (int number = 1; number <= 10; number++) {
                for (UUID one : bells) {
                    events.publish(new Rung(one, number), program());
                }
            }
            return true;
        });
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> worker = () -> {
                while (handingOut.isDue() || !sql.fetchExists(EVENT_DELIVERY)) {
                    handingOut.some();
                }
                while (sql.fetchExists(EVENT_DELIVERY, EVENT_DELIVERY.STATE.eq("waiting"))) {
                    deliveries.some();
                }
                return true;
            };
            for (Future<Boolean> done : workers.invokeAll(List.of(worker, worker, worker, worker))) {
                assertThat(done.get()).isTrue();
            }
        }
        for (Ear ear : ears) {
            assertThat(ear.heard()).hasSize(200);
            for (UUID one : bells) {
                assertThat(ear.heard().stream()
                                .filter(rung -> rung.bell().equals(one))
                                .map(Rung::number))
                        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            }
        }
    }

    @Test
    void whoHeardWhatIsForgottenAfterAMonthButTheEventsStay() {
        ring(1);
        pump.drain();
        int kept = sql.fetchCount(EVENT);
        clock.advance(Duration.ofDays(31));
        desk.run();
        assertThat(sql.fetchCount(EVENT_DELIVERY, EVENT_DELIVERY.STATE.eq("heard")))
                .isZero();
        assertThat(sql.fetchCount(EVENT)).isEqualTo(kept);
        pump.drain();
        assertThat(numbers(ear("test.first"))).containsExactly(1);
    }

    private void ring(int... numbers) {
        inTransaction(() -> {
            for (int number : numbers) {
                events.publish(new Rung(bell, number), program());
            }
            return true;
        });
    }

    private Ear ear(String code) {
        return ears.stream().filter(ear -> ear.code().equals(code)).findFirst().orElseThrow();
    }

    private static List<Integer> numbers(Ear ear) {
        return ear.heard().stream().map(Rung::number).toList();
    }

    private List<String> states(UUID subject, String listener) {
        return sql.select(EVENT_DELIVERY.STATE)
                .from(EVENT_DELIVERY)
                .where(EVENT_DELIVERY.SUBJECT.eq(subject), EVENT_DELIVERY.LISTENER.eq(listener))
                .orderBy(EVENT_DELIVERY.PLACE)
                .fetch(EVENT_DELIVERY.STATE);
    }

    /** Rows that the listener has written and that stayed. */
    private int written(String listener) {
        return sql.fetchCount(DRAFT, DRAFT.KEY.startsWith(listener + "/"));
    }
}
