package io.sternik.app.platform.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is measured can be asked: every turn of every case gets a good answer in the demo company. */
class BenchCasesModuleTest extends RunningProgram {

    @BeforeEach
    void demo() {
        demoCompanyExists();
    }

    @Test
    void everyTurnOfEveryCaseIsAnswered() {
        for (JsonNode one : cases()) {
            Caller asker = demoCaller(one.path("login").asString());
            Map<String, String> values = new HashMap<>(Map.of("n", "0007", "next", ""));
            for (JsonNode source : one.path("sources")) {
                Answer list = asker.get(source.path("path").asString());
                values.put(
                        source.path("name").asString(),
                        list.body()
                                .findValuesAsString(source.path("field").asString())
                                .getFirst());
            }
            for (JsonNode ask : one.path("asks")) {
                String path = filled(ask.path("path").asString(), values);
                Answer answer = ask.path("method").asString().equals("GET")
                        ? asker.get(path)
                        : asker.raw(
                                "POST",
                                path,
                                "application/json",
                                filled(ask.path("body").asString(), values));
                assertThat(answer.status())
                        .as("%s %s %s", one.path("code").asString(), path, answer.body())
                        .isBetween(200, 201);
            }
        }
    }

    @Test
    void everyModuleIsMeasuredAndNoCodeStandsTwice() {
        List<String> codes = StreamSupport.stream(cases().spliterator(), false)
                .map(one -> one.path("code").asString())
                .toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes.stream()
                        .map(code -> code.substring(0, code.indexOf('.')))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("platform", "structure", "catalog", "selling");
    }

    private JsonNode cases() {
        return demoCaller("administrator").get("/api/bench/cases").body();
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        assertThat(filled).as("nothing is left to fill in").doesNotContainPattern("\\{[a-z]+}");
        return filled;
    }
}
