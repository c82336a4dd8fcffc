package io.sternik.app.selling.duplicates;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.RunningProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The pairs that the demo company has twice are told from all others. */
class DemoDuplicatesModuleTest extends RunningProgram {

    @Test
    void inTheDemoCompanyThePlantedPairsComeBeforeAllOthers() {
        demoCompanyExists();
        Caller director = demoCaller("dyrektor");
        Map<String, String> numbers = sql.select(ACCOUNT.ID, ACCOUNT.EXTERNAL_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EXTERNAL_ID.like("D%"))
                .fetchMap(row -> row.value1().toString(), row -> row.value2());
        assertThat(numbers).hasSize(2 * 25);
        List<Integer> planted = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        String next = "";
        int at = 0;
        do {
            JsonNode page = director.get("/api/duplicates?kind=account" + next).body();
            for (JsonNode pair : page.path("pairs")) {
                int one = number(numbers, pair.at("/one/id"));
                int other = number(numbers, pair.at("/other/id"));
                if (one > 0 && other > 0 && (one - 1) / 2 == (other - 1) / 2) {
                    planted.add(at);
                }
                asked.add(pair.at("/one/id").asString() + pair.at("/other/id").asString());
                at++;
            }
            next = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!next.isEmpty());
        assertThat(asked).doesNotHaveDuplicates();
        assertThat(planted).hasSize(25);
        assertThat(planted).last().isEqualTo(24);
        assertThat(asked.size()).as("others are there as well").isGreaterThan(25);
    }

    private static int number(Map<String, String> numbers, JsonNode id) {
        String number = numbers.get(id.asString());
        return number == null ? 0 : Integer.parseInt(number.substring(1));
    }
}
