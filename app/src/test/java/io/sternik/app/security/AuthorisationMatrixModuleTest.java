package io.sternik.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.access.Rights;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.security.Matrix.Line;
import io.sternik.app.testing.Caller;
import io.sternik.app.testing.RunningProgram;
import io.sternik.engine.finding.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The matrix of the decisions is the one that is written down in {@code docs/security/matrix.csv}, and the running program answers every
 * operation, role and relation as it says. After a new end point {@code ./sternik test module -Dsternik.update=true} writes the table anew,
 * to be read before it is committed.
 */
class AuthorisationMatrixModuleTest extends RunningProgram {

    private static final Path FILE = Path.of("..", "docs", "security", "matrix.csv");
    private static final long STALE = 999_999;
    /** Actions on a record need a body that can be read, or they are refused before the record is looked for. */
    private static final Map<String, Object> MERGE = Map.of("other", UUID.randomUUID(), "otherVersion", 1);

    private static final Map<String, Map<String, Object>> READABLE = Map.ofEntries(
            Map.entry("/api/imports/{id}/mapping", Map.of()),
            Map.entry("/api/imports/{id}/reading", Map.of("file", "matrix")),
            Map.entry("/api/accounts/{id}/merge", MERGE),
            Map.entry("/api/contacts/{id}/merge", MERGE),
            Map.entry("/api/deals/{id}/approvals", Map.of("role", "director")),
            Map.entry("/api/deals/{id}/move", Map.of("to", UUID.randomUUID())),
            Map.entry("/api/pipelines/{id}/stages/{stage}/criteria", Map.of("criteria", List.of())),
            Map.entry("/api/pipelines/{id}/stages/{stage}/criteria/preview", Map.of("criteria", List.of())),
            Map.entry("/api/deals/{id}/members", Map.of("members", List.of())),
            Map.entry("/api/deals/{id}/lines", Map.of("lines", List.of())),
            Map.entry("/api/deals/{id}/quotes", Map.of()),
            Map.entry("/api/quotes/{id}/send", Map.of()),
            Map.entry("/api/quotes/{id}/mail", Map.of()),
            Map.entry("/api/consents/{object}/{id}", Map.of("kind", "restricted", "source", "letter")),
            Map.entry("/api/consents/{object}/{id}/contact", Map.of("channel", "mail", "purpose", "marketing")),
            Map.entry("/api/consents/{object}/{id}/marks", Map.of("address", "matrix", "fault", "wrong_address")),
            Map.entry("/api/contact-rules/{id}/end", Map.of("last", "2020-01-01")),
            Map.entry("/api/contact-rules/{id}/end/preview", Map.of("last", "2020-01-01")),
            Map.entry("/api/orders/{id}/deliveries", Map.of("deliveredOn", "2026-01-01")),
            Map.entry("/api/orders/{id}/cancel", Map.of("reason", "matrix")),
            Map.entry("/api/orders/{id}/invoices", Map.of("deliveredOnly", false)),
            Map.entry("/api/payments/{id}/allocations", Map.of("allocations", List.of())),
            Map.entry("/api/quotes/{id}/answer", Map.of("accepted", true, "by", "matrix")),
            Map.entry("/api/product-lines/{id}/discount-limits", Map.of("role", "seller", "from", "2026-01-01")),
            Map.entry("/api/accounts/{id}/owner", Map.of("from", "2026-01-01")),
            Map.entry("/api/activities/{id}/done", Map.of()),
            Map.entry("/api/deals/{id}/qualification/{item}", Map.of("score", 1, "evidence", "matrix")),
            Map.entry("/api/prospects/{id}/qualification/{item}", Map.of("score", 1, "evidence", "matrix")),
            Map.entry("/api/prospects/{id}/disqualify", Map.of("reason", "no_need")),
            Map.entry("/api/prospects/{id}/convert", Map.of()),
            Map.entry("/api/pipelines/{id}/framework", Map.of()),
            Map.entry("/api/price-books/{id}/prices", Map.of("product", UUID.randomUUID(), "from", "2026-01-01")),
            Map.entry("/api/contacts/{id}/accounts", Map.of("relations", List.of())),
            Map.entry("/api/approvals/{id}/grant", Map.of("step", 1)),
            Map.entry("/api/approvals/{id}/refuse", Map.of("step", 1, "reason", "matrix")),
            Map.entry("/api/views/{id}", view()));

    private static final Map<String, Object> UNREADABLE = Map.of("planted", "unknown field");

    @Autowired
    private Rights rights;

    @Autowired
    private Accounts accounts;

    private final Map<String, Caller> callers = new HashMap<>();

    @BeforeEach
    void companyExists() {
        company.found();
    }

    @Test
    void theTableIsThatOfTheDecisions() throws IOException {
        Matrix computed = Matrix.computed(description(), rights);
        if (Boolean.getBoolean("sternik.update")) {
            Files.writeString(FILE, computed.csv());
        }
        assertThat(computed.lines()).hasSizeGreaterThan(200);
        assertThat(computed.differencesTo(Matrix.parse(Files.readString(FILE)))).isEmpty();
    }

    @Test
    void aWrongCellIsFound() throws IOException {
        Matrix written = Matrix.parse(Files.readString(FILE));
        List<Line> lines = new ArrayList<>(written.lines());
        int cell = lines.indexOf(lines.stream()
                .filter(line -> line.foreign().equals("404"))
                .findFirst()
                .orElseThrow());
        Line line = lines.get(cell);
        lines.set(
                cell,
                new Line(
                        line.method(),
                        line.path(),
                        line.permission(),
                        line.relation(),
                        line.role(),
                        "yes",
                        "yes",
                        "yes",
                        line.member()));
        assertThat(Matrix.computed(description(), rights).differencesTo(new Matrix(lines)))
                .hasSize(2);
    }

    @Test
    void anOperationWithoutADecisionIsFound() throws IOException {
        ObjectNode description = (ObjectNode) description();
        ((ObjectNode) description.path("paths")).putObject("/api/planted").putObject("get");
        assertThat(Matrix.computed(description, rights).differencesTo(Matrix.parse(Files.readString(FILE))))
                .anySatisfy(difference -> assertThat(difference).startsWith("undecided: GET,/api/planted"));
    }

    @Test
    void theProgramAnswersAsTheTableSays() {
        Records records = new Records(sql, company, this::user);
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        for (Line line : Matrix.computed(description(), rights).lines()) {
            for (String relation : List.of("own", "subtree", "foreign", "member")) {
                String expected = cell(line, relation);
                String address = records.address(line.path(), relation, line.role());
                if (!expected.equals("-") && address != null) {
                    calls++;
                    String got = call(line, address);
                    if (!got.equals(expected)) {
                        wrong.add(line.csv() + " · " + relation + ": " + got);
                    }
                }
            }
        }
        assertThat(calls).isGreaterThan(400);
        assertThat(wrong).isEmpty();
    }

    private static String cell(Line line, String relation) {
        return switch (relation) {
            case "own" -> line.own();
            case "subtree" -> line.subtree();
            case "member" -> line.member();
            default -> line.foreign();
        };
    }

    /** Writes carry a version that is never current, and bodies that are never complete: what is allowed is refused for that. */
    private String call(Line line, String address) {
        if (endsTheSession(line)) {
            return cell(line, "own");
        }
        Caller caller = callers.computeIfAbsent(line.role(), this::caller);
        Caller.Answer answer = switch (line.method()) {
            case "GET" -> caller.get(address);
            case "POST" ->
                line.path().equals("/api/imports") || line.path().endsWith("/files")
                        ? caller.postEmptyForm(address)
                        : caller.post(address, READABLE.getOrDefault(line.path(), UNREADABLE), STALE);
            case "PATCH" -> caller.patch(address, Map.of(), STALE);
            case "PUT" -> caller.put(address, READABLE.getOrDefault(line.path(), UNREADABLE), STALE);
            default -> caller.delete(address, STALE);
        };
        return switch (answer.status()) {
            case 401, 403, 404 -> Integer.toString(answer.status());
            default -> answer.status() >= 500 ? "broken: " + answer.body() : "yes";
        };
    }

    /** Signing out and one-click sign-in would change who is asking; the demo would fill the database. They have tests of their own. */
    private static boolean endsTheSession(Line line) {
        return (line.path().startsWith("/api/session") && !line.method().equals("GET"))
                || line.path().startsWith("/api/first-run")
                || line.path().equals("/api/demo");
    }

    private static Map<String, Object> view() {
        return Map.of(
                "object", "deals", "name", "matrix", "filter", "", "sort", "", "columns", List.of(), "frozen", 0,
                "widths", Map.of(), "layout", "list", "scope", "private");
    }

    private Caller caller(String role) {
        return role.equals(Matrix.NOBODY) ? nobody() : as(user(role));
    }

    private UserId user(String role) {
        return switch (Role.ofCode(role).orElseThrow()) {
            case DIRECTOR -> company.user("DIR");
            case MANAGER -> company.user("M1");
            case LEADER -> company.user("L1");
            case SELLER -> company.user("S1");
            case ADMINISTRATOR -> company.user("ADM");
            case ASSISTANT,
                    DISTRICT_MANAGER,
                    MARKETING_MANAGER,
                    PRODUCT_LINE_ADMINISTRATOR,
                    RECRUITER,
                    INTERVIEWER,
                    TRAINER,
                    FINANCE -> withoutPosition(role);
        };
    }

    private UserId withoutPosition(String role) {
        return accounts.findByEmail(role + "@matrix.example")
                .map(io.sternik.app.platform.signin.Account::id)
                .orElseGet(() -> accounts.create(
                        role + "@matrix.example",
                        role + " " + UUID.randomUUID(),
                        Set.of(Role.ofCode(role).orElseThrow()),
                        null,
                        Language.EN,
                        program()));
    }

    private JsonNode description() {
        return as(company.user("DIR")).get("/api/openapi.json").body();
    }
}
