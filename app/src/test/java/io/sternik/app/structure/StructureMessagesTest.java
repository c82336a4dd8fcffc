package io.sternik.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.sternik.app.platform.problem.Problem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every refusal of structure has words in both languages, and its words name only values that it gives. */
class StructureMessagesTest {

    private static final List<Problem> PROBLEMS = List.of(
            new StructureProblem.Cycle(LocalDate.EPOCH, List.of("a", "b")),
            new StructureProblem.OverFte("p", LocalDate.EPOCH, "100 %", "110 %", List.of("a")),
            new StructureProblem.PositionHasReports(5, List.of("a")),
            new StructureProblem.Overlap(LocalDate.EPOCH),
            new StructureProblem.EmptyRange(),
            new StructureProblem.OutsidePosition(LocalDate.EPOCH),
            new StructureProblem.DelegationPassedOn(),
            new StructureProblem.HasUser(),
            new StructureProblem.NoUser());

    @Test
    void everyKindOfRefusalIsTried() {
        assertThat(PROBLEMS.stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrder(StructureProblem.class.getPermittedSubclasses());
    }

    @Test
    void everyRefusalHasWordsWithAllItsValuesInBothLanguages() throws IOException {
        for (String language : List.of("pl", "en")) {
            Map<String, String> messages = read(language);
            for (Problem problem : PROBLEMS) {
                String pattern = messages.get("problem." + problem.code());
                assertThat(pattern).as(language + " " + problem.code()).isNotNull();
                Map<String, Object> values = new HashMap<>(problem.params());
                values.replaceAll((_, value) -> value instanceof List<?> list ? list.toString() : value);
                assertThat(new MessageFormat(pattern, Locale.of(language)).format(values))
                        .as(language)
                        .doesNotContain("{", "}");
            }
        }
    }

    private static Map<String, String> read(String language) throws IOException {
        String file = "/messages/shared/server/messages." + language + ".json";
        try (var in = StructureMessagesTest.class.getResourceAsStream(file)) {
            return JsonMapper.shared().readValue(in, new TypeReference<>() {});
        }
    }
}
