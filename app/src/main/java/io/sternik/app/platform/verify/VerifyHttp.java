package io.sternik.app.platform.verify;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.job.JobView;
import io.sternik.app.platform.job.Jobs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has the data checked. */
@RestController
class VerifyHttp {

    private static final String VERIFY = "platform.verify";

    private final Jobs jobs;

    VerifyHttp(Jobs jobs) {
        this.jobs = jobs;
    }

    /** The right to have the data checked. */
    @Configuration(proxyBeanMethods = false)
    static class VerifyRights {

        @Bean
        ModuleRights verifyModuleRights() {
            return new ModuleRights("platform", List.of(new Permission(VERIFY, Set.of(Role.ADMINISTRATOR))), List.of());
        }
    }

    @Access(permission = VERIFY, relation = Relation.NONE)
    @PostMapping("/api/verify")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView verify(Viewer viewer) {
        return jobs.submit(Verification.CODE, Map.of(), viewer);
    }
}
