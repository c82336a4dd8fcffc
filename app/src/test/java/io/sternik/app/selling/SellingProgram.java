package io.sternik.app.selling;

import io.sternik.app.testing.Caller;
import io.sternik.app.testing.Caller.Answer;
import io.sternik.app.testing.RunningProgram;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The running program with the fixture company, and a few words for what sellers do. */
abstract class SellingProgram extends RunningProgram {

    @Autowired
    protected Pipelines pipelines;

    @BeforeEach
    void companyExists() {
        company.found();
    }

    protected Caller seat(String code) {
        return as(company.user(code));
    }

    protected UUID stage(String code) {
        return pipelines.all().getFirst().stages().stream()
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    protected UUID anyLostReason() {
        return pipelines.lostReasons().getFirst().id().value();
    }

    protected Answer open(Caller caller, String name, long minor) {
        return caller.post("/api/deals", Map.of("name", name, "amount", Map.of("minor", minor, "currency", "PLN")));
    }

    protected Answer move(Caller caller, Answer deal, String stage) {
        Map<String, Object> body = new HashMap<>(Map.of("to", stage(stage)));
        if (stage.equals("lost")) {
            body.put("lostReason", anyLostReason());
        }
        return caller.post(path(deal) + "/move", body, deal.version());
    }

    protected Answer won(Caller caller, String name, long minor) {
        return move(caller, open(caller, name, minor), "won");
    }

    protected static String path(Answer deal) {
        return "/api/deals/" + deal.text("/id");
    }
}
