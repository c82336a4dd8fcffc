package io.sternik.app.platform.demo;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.job.JobView;
import io.sternik.app.platform.time.CompanyTime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes the demo company: from the first screen, where nobody can be signed in yet, and from the command line. */
@RestController
class DemoHttp {

    private final DemoCompany.Request demo;
    private final CompanyTime time;

    DemoHttp(DemoCompany.Request demo, CompanyTime time) {
        this.demo = demo;
        this.time = time;
    }

    /**
     * What to make; what is left out is size 1, seed 1, today.
     *
     * @param size factor, 0.01 to 400
     * @param dealsOnly leaves out people at accounts and what was done with them
     */
    record Wish(
            @Nullable Double size,
            @Nullable Long seed,
            @Nullable LocalDate anchor,
            @Nullable Boolean dealsOnly) {}

    @Access(relation = Relation.PUBLIC)
    @PostMapping("/api/first-run/demo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView first() {
        return demo.submit(new DemoPlan(1, 1, time.today(), false));
    }

    @Access(relation = Relation.PUBLIC)
    @GetMapping("/api/first-run/demo")
    JobView state() {
        return demo.newest();
    }

    @Access(permission = DemoRights.DEMO, relation = Relation.NONE)
    @PostMapping("/api/demo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView wish(@RequestBody Wish wish) {
        Double size = wish.size();
        Long seed = wish.seed();
        LocalDate anchor = wish.anchor();
        double factor = size == null ? 1 : size;
        if (!(factor >= 0.01 && factor <= DemoPlan.MAX_SIZE)) {
            throw new DemoProblem.Size().refused();
        }
        return demo.submit(new DemoPlan(
                factor,
                seed == null ? 1 : seed,
                anchor == null ? time.today() : anchor,
                Boolean.TRUE.equals(wish.dealsOnly())));
    }
}
