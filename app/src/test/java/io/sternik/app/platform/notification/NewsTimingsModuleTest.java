package io.sternik.app.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a person chooses when news are mailed. */
class NewsTimingsModuleTest extends RunningProgram {

    @BeforeEach
    void companyWithoutChoices() {
        company.found();
        sql.execute("delete from platform.news_timing");
    }

    @Test
    void aChoiceOfAnOldVersionOrWithoutHoursIsRefused() {
        Caller caller = as(company.user("S1"));
        Map<String, Object> wanted = Map.of("mail", "DAILY", "quiet", true, "from", "07:30", "to", "15:30");
        Answer chosen = caller.put("/api/notifications/timing", wanted, 0);
        assertThat(chosen.version()).isEqualTo(1);
        assertThat(chosen.text("/from")).startsWith("07:30");
        assertThat(chosen.text("/next")).isEqualTo("2026-11-24T06:30:00Z");
        assertThat(caller.put("/api/notifications/timing", wanted, 0).status()).isEqualTo(412);
        assertThat(caller.put("/api/notifications/timing", wanted).status()).isEqualTo(428);
        Answer refused = caller.put(
                "/api/notifications/timing", Map.of("mail", "DAILY", "quiet", true, "from", "08:00", "to", "08:00"), 1);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/findings/0/field")).isEqualTo("to");
        assertThat(caller.put("/api/notifications/timing", Map.of("mail", "DAILY"), 1)
                        .status())
                .isEqualTo(422);
        assertThat(caller.put(
                                "/api/notifications/timing",
                                Map.of("mail", "HOURLY", "quiet", true, "from", "08:00", "to", "17:00"),
                                1)
                        .status())
                .isEqualTo(400);
        assertThat(caller.put("/api/notifications/timing", wanted, 1).version()).isEqualTo(2);
    }
}
