package io.sternik.app.structure;

import static io.sternik.database.platform.Tables.EVENT;
import static io.sternik.database.platform.Tables.NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.event.DueEvents;
import io.sternik.app.structure.staffing.Assignments;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.RunningProgram;
import io.sternik.app.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who comes, goes and changes places is told on its day, as it was decided last. */
class StructureEventsModuleTest extends RunningProgram {

    private static final LocalDate DAY = TestClock.TODAY.plusDays(10);

    @Autowired
    private Assignments assignments;

    @Autowired
    private DueEvents due;

    @BeforeEach
    void companyExists() {
        company.found();
        due.hearAll();
        sql.deleteFrom(NOTIFICATION).execute();
        sql.deleteFrom(EVENT).execute();
    }

    @Test
    void beginOfAnAssignmentIsToldOnItsDayToThePersonAndTheSuperior() {
        assign("S2", "S1", DAY);
        due.hearAll();
        assertThat(news("S2")).isEmpty();
        clock.setDate(DAY);
        due.hearAll();
        due.hearAll();
        assertThat(news("S2")).containsExactly("assignment-begins");
        assertThat(news("L1")).containsExactly("assignment-begins");
        assertThat(news("S3")).as("nobody's business").isEmpty();
    }

    @Test
    void whatIsDecidedOtherwiseBeforeItsDayIsNeverTold() {
        AssignmentId id = assign("S4", "S3", DAY);
        inTransaction(() -> {
            assignments.endOfPerson(company.person("S4"), DAY.minusDays(1), Origin.hand(viewer(company.user("DIR"))));
            return true;
        });
        clock.setDate(DAY.plusDays(1));
        due.hearAll();
        assertThat(news("S4")).doesNotContain("assignment-begins").contains("assignment-ends");
        assertThat(id).isNotNull();
    }

    @Test
    void undoTakesBackWhatIsDecidedForLater() {
        Caller director = as(company.user("DIR"));
        Caller.Answer done = director.post(
                "/api/structure/assignments",
                Map.of(
                        "person",
                        company.person("L2").value(),
                        "position",
                        company.position("M1").value(),
                        "kind",
                        "acting",
                        "fteBp",
                        10_000,
                        "from",
                        DAY));
        assertThat(done.status()).as(done.body().toString()).isEqualTo(201);
        assertThat(director.undo(done).status()).isEqualTo(200);
        clock.setDate(DAY);
        due.hearAll();
        assertThat(news("L2")).isEmpty();
    }

    @Test
    void customersOfALeaverAreNamedToTheNearestHeldPositionOnThatDay() {
        Caller seller = as(company.user("S3"));
        assertThat(seller.post("/api/accounts", Map.of("name", "Left behind")).status())
                .isEqualTo(201);
        assertThat(seller.post("/api/deals", Map.of("name", "Left open")).status())
                .isEqualTo(201);
        leave("S3", DAY);
        due.hearAll();
        assertThat(news("L2")).isEmpty();
        clock.setDate(DAY);
        due.hearAll();
        assertThat(news("L2")).contains("person-left");
        assertThat(as(company.user("L2")).get("/api/notifications").body().toString())
                .contains("Sylwia Ćma has left. Without an owner: accounts 1, open deals 1.");
        assertThat(news("M2")).as("the leader is nearer").doesNotContain("person-left");
    }

    private AssignmentId assign(String person, String position, LocalDate from) {
        return inTransaction(() -> assignments.assign(
                new Assignments.Start(
                        company.person(person), company.position(position), AssignmentKind.ACTING, 10_000, from, null),
                Origin.hand(viewer(company.user("DIR")))));
    }

    private void leave(String code, LocalDate on) {
        Caller director = as(company.user("DIR"));
        String address = "/api/structure/people/" + company.person(code).value();
        assertThat(director.patch(
                                address,
                                Map.of("leftOn", on),
                                director.get(address).version())
                        .status())
                .isEqualTo(200);
    }

    private List<String> news(String code) {
        UserId user = company.user(code);
        return sql.select(NOTIFICATION.KIND)
                .from(NOTIFICATION)
                .where(NOTIFICATION.USER_ACCOUNT.eq(user.value()))
                .fetch(NOTIFICATION.KIND);
    }
}
