package io.sternik.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.RunningProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API in the repository, from which the types of the user interface are made, is that of the code. After a change
 * of an end point: {@code ./sternik test module -Dsternik.update=true} writes it anew.
 */
class ApiDescriptionModuleTest extends RunningProgram {

    private static final Path FILE = Path.of("..", "docs", "api", "openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @BeforeEach
    void companyExists() {
        company.found();
    }

    @Test
    void descriptionInTheRepositoryIsThatOfTheCode() throws IOException {
        JsonNode description = as(company.user("DIR")).get("/api/openapi.json").body();
        String written = JSON.writeValueAsString(JSON.treeToValue(description, Object.class)) + "\n";
        if (Boolean.getBoolean("sternik.update")) {
            Files.writeString(FILE, written, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(FILE, StandardCharsets.UTF_8))
                .as("docs/api/openapi.json; ./sternik test module -Dsternik.update=true writes it anew")
                .isEqualTo(written);
    }

    @Test
    void everyOperationCarriesADecision() {
        JsonNode paths = as(company.user("DIR")).get("/api/openapi.json").body().path("paths");
        assertThat(paths.size()).isGreaterThan(20);
        for (JsonNode path : paths) {
            for (JsonNode operation : path) {
                assertThat(operation.path("x-relation").asString())
                        .as(operation.toString())
                        .isNotEmpty();
            }
        }
    }

    /** Two types of one simple name, and one of them is missing: its operation describes no answer. */
    @Test
    void everyReadingSaysWhatItAnswers() {
        JsonNode paths = as(company.user("DIR")).get("/api/openapi.json").body().path("paths");
        List<String> silent = new ArrayList<>();
        for (String path : paths.propertyNames()) {
            JsonNode answer = paths.path(path).at("/get/responses/200");
            if (answer.has("content") && answer.path("content").isEmpty()) {
                silent.add(path);
            }
        }
        assertThat(silent).isEmpty();
    }
}
