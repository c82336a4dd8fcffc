package io.sternik.app.structure.load;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.http.Problems;
import io.sternik.app.platform.signin.SessionOpening;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first screen of a new installation. */
@RestController
class FirstRunHttp {

    private final FirstRun firstRun;
    private final SessionOpening sessions;

    FirstRunHttp(FirstRun firstRun, SessionOpening sessions) {
        this.firstRun = firstRun;
        this.sessions = sessions;
    }

    @Access(relation = Relation.PUBLIC)
    @PostMapping("/api/first-run")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setUp(@RequestBody FirstRun.Setup setup, HttpServletRequest request, HttpServletResponse response) {
        sessions.open(firstRun.setUp(setup, Problems.language(request)), request, response);
    }
}
