package io.sternik.app.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What holds for every address of the API, whatever it does; found from the description of the API, not from a list by hand. */
class HttpConventionsModuleTest extends RunningProgram {

    private static final Set<String> OWN_PROBLEM_FIELDS =
            Set.of("type", "title", "status", "detail", "code", "params", "findings", "instance");

    /** Records without a version: they are only ended, never change, or, unsent text, belong to one person alone. */
    private static final Set<String> WITHOUT_VERSION = Set.of(
            "/api/session",
            "/api/me/sessions/{id}",
            "/api/jobs/{id}",
            "/api/drafts",
            "/api/notifications/mutes",
            "/api/consent-wordings/{id}",
            "/api/consents/{object}/{id}/marks/{mark}",
            "/api/deals/results/links/{id}");

    @BeforeEach
    void companyExists() {
        company.found();
    }

    @Test
    void everyOperationSaysWhoMayCallItAndWhatItAnswers() {
        List<String> wrong = new ArrayList<>();
        operations().forEach(operation -> {
            if (!operation.body().has("x-permission") || !operation.body().has("x-relation")) {
                wrong.add(operation + " has no decision");
            }
            if (operation.body().path("operationId").asString().isBlank()
                    || operation.body().path("responses").isEmpty()) {
                wrong.add(operation + " is not described");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyGetsAnythingButSignInWithoutASession() {
        List<String> open = new ArrayList<>();
        int refused = 0;
        for (Operation operation : operations()) {
            if (operation.body().path("x-relation").asString().equals("public")) {
                continue;
            }
            Answer answer = nobody().raw(operation.method(), operation.address(), operation.takes(), "{}");
            if (answer.status() == 401) {
                refused++;
            } else {
                open.add(operation + " answers " + answer.status());
            }
        }
        assertThat(open).isEmpty();
        assertThat(refused).isGreaterThan(50);
    }

    @Test
    void aChangeOfARecordNeedsItsVersion() {
        Caller administrator = as(company.user("ADM"));
        Caller director = as(company.user("DIR"));
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Operation operation : operations()) {
            boolean change = Set.of("PATCH", "DELETE").contains(operation.method());
            if (!change || WITHOUT_VERSION.contains(operation.path())) {
                continue;
            }
            seen++;
            int first = administrator
                    .raw(operation.method(), operation.address(), "application/json", "{}")
                    .status();
            int status = first == 403
                    ? director.raw(operation.method(), operation.address(), "application/json", "{}")
                            .status()
                    : first;
            if (status != 428) {
                wrong.add(operation + " answers " + status);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(8);
    }

    @Test
    void aBodyThatLacksSomethingIsRefusedFieldByField() {
        List<Caller> callers = List.of(as(company.user("ADM")), as(company.user("DIR")), as(company.user("S1")));
        JsonNode description = description();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Operation operation : operations()) {
            Set<String> required = operation.required(description);
            if (required.isEmpty() || operation.path().startsWith("/api/first-run")) {
                continue;
            }
            Answer answer = callers.stream()
                    .map(caller -> caller.raw(operation.method(), operation.address(), "application/json", "{}"))
                    .filter(one -> one.status() != 403)
                    .findFirst()
                    .orElse(null);
            if (answer == null) {
                wrong.add(operation + " was refused to all");
                continue;
            }
            seen++;
            Set<String> found = new TreeSet<>();
            answer.body()
                    .path("findings")
                    .forEach(finding -> found.add(finding.path("field").asString()));
            if (answer.status() != 422 || !found.equals(required)) {
                wrong.add(operation + " answers " + answer.status() + " " + found + " of " + required);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(40);
    }

    @Test
    void aBodyBeyondAllUseIsNotReadToItsEnd() {
        String large = "{\"login\": \"" + "x".repeat(WholeBody.LARGEST) + "\"}";
        assertThat(nobody().raw("POST", "/api/session", "application/json", large)
                        .code())
                .isEqualTo("request.too-large");
        Caller seller = as(company.user("S1"));
        assertThat(seller.raw("POST", "/api/deals", "application/json", large).status())
                .isEqualTo(413);
        assertThat(seller.postOnce("/api/deals", Map.of("name", large), UUID.randomUUID())
                        .status())
                .isEqualTo(413);
    }

    @Test
    void whatIsLackingInsideOfAListIsNamedByItsPlace() {
        Answer answer = as(company.user("DIR"))
                .raw(
                        "PUT",
                        "/api/contacts/" + UUID.randomUUID() + "/accounts",
                        "application/json",
                        "{\"relations\": [null, {\"role\": \"buyer\"}]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/findings/0/field")).isEqualTo("relations[0]");
        assertThat(answer.text("/findings/1/field")).isEqualTo("relations[1].account");
    }

    @Test
    void everyAnswerLimitsWhatAPageMayDo() {
        for (String path : List.of("/", "/api/session", "/api/nowhere", "/selling/deals")) {
            var headers = nobody().get(path).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertThat(policy).as(path).contains("default-src 'self'", "frame-ancestors 'none'", "'nonce-");
            assertThat(policy).as(path).doesNotContain("unsafe-inline").doesNotContain("unsafe-eval");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
        }
        assertThat(nobody().get("/api/session").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void theNonceIsAnotherOneEachTime() {
        String first = nobody().get("/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        String second = nobody().get("/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertThat(first).contains("'nonce-").isNotEqualTo(second);
    }

    @Test
    void refusalsAreProblemDocumentsInTheLanguageOfTheViewer() {
        Caller caller = as(company.user("S1"));
        Answer english = caller.get("/api/deals/" + UUID.randomUUID());
        caller.put("/api/me/preferences", preferences("pl"));
        Answer polish = caller.get("/api/deals/" + UUID.randomUUID());
        caller.put("/api/me/preferences", preferences("en"));
        for (Answer refused : List.of(english, polish)) {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.body().propertyNames()).isSubsetOf(OWN_PROBLEM_FIELDS);
            assertThat(refused.code()).isEqualTo("record.not-found");
        }
        assertThat(english.text("/title")).isNotBlank().isNotEqualTo(polish.text("/title"));
    }

    @Test
    void theWebServersOwnRefusalsAreOfTheSameForm() {
        Caller caller = as(company.user("S1"));
        assertThat(caller.get("/api/nowhere").code()).isEqualTo("request.unknown-address");
        assertThat(caller.raw("PUT", "/api/deals", "application/json", "{}").code())
                .isEqualTo("request.method");
        assertThat(caller.raw("POST", "/api/deals", "text/plain", "x").code()).isEqualTo("request.content-type");
        Answer broken = caller.raw("POST", "/api/deals", "application/json", "{\"name\": ");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.code()).isEqualTo("request.unreadable");
        Answer unknown = caller.post("/api/deals", Map.of("name", "x", "nmae", "y"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("/params/where")).contains("nmae");
        assertThat(caller.get("/api/deals/not-an-id").status()).isEqualTo(400);
    }

    @Test
    void aKeyOfTheInstallationThatIsWrongOpensNothing() {
        assertThat(nobody().withKey("not the key").get("/api/deals").status()).isEqualTo(401);
    }

    private JsonNode description() {
        return as(company.user("ADM")).get("/api/openapi.json").body();
    }

    private List<Operation> operations() {
        JsonNode paths = description().path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        assertThat(operations).hasSizeGreaterThan(50);
        return operations;
    }

    /** One operation of the description. */
    private record Operation(String method, String path, JsonNode body) {

        /** The address with an id of nothing wherever one is wanted. */
        String address() {
            return path.replace("{no}", "1").replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
        }

        /** What the body cannot be without; nothing when it takes no JSON. */
        Set<String> required(JsonNode description) {
            JsonNode schema = body.at("/requestBody/content/application~1json/schema");
            JsonNode named = schema.has("$ref")
                    ? description.at(schema.path("$ref").asString().substring(1))
                    : schema;
            Set<String> required = new TreeSet<>();
            named.path("required").forEach(field -> required.add(field.asString()));
            return required;
        }

        /** The content type that the operation reads. */
        String takes() {
            return body.at("/requestBody/content").has("multipart/form-data")
                    ? "multipart/form-data; boundary=end"
                    : "application/json";
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static Map<String, Object> preferences(String language) {
        return Map.of("language", language, "theme", "system", "density", "default", "start", "", "letterKeys", true);
    }
}
