package io.sternik.app.selling.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.engine.money.Rounding;
import tools.jackson.databind.JsonNode;

/** What every explanation must hold, computed from its JSON alone. */
final class WhyContract {

    private WhyContract() {}

    static void addsUp(JsonNode why) {
        assertThat(why.at("/sentence/pl").asString()).isNotBlank();
        assertThat(why.at("/sentence/en").asString()).isNotBlank();
        assertThat(why.at("/rule/name/pl").asString()).isNotBlank();
        long figure = why.at("/figure/value").asLong();
        long added = 0;
        long above = 0;
        long below = 0;
        for (JsonNode part : why.path("parts")) {
            switch (part.path("kind").asString()) {
                case "numerator" -> above += part.path("value").asLong();
                case "denominator" -> below += part.path("value").asLong();
                default -> added += part.path("value").asLong();
            }
        }
        long result = switch (why.path("combine").asString()) {
            case "ratio" -> below == 0 ? 0 : Rounding.halfUp(above, 10_000, below);
            case "mean" -> below == 0 ? 0 : Rounding.halfUp(above, 10, below);
            default -> added;
        };
        assertThat(result).as(why.toString()).isEqualTo(figure);
    }
}
