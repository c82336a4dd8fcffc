package io.sternik.app.platform.bench;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the benchmark what to ask. */
@RestController
class BenchHttp {

    private static final String BENCH = "platform.bench";

    private final List<BenchCase> cases;

    BenchHttp(List<ModuleBench> modules) {
        this.cases = modules.stream()
                .flatMap(module -> module.cases().stream())
                .sorted(Comparator.comparing(BenchCase::code))
                .toList();
    }

    /** The right to see what is measured. */
    @Configuration(proxyBeanMethods = false)
    static class BenchRights {

        @Bean
        ModuleRights benchModuleRights() {
            return new ModuleRights("platform", List.of(new Permission(BENCH, Set.of(Role.ADMINISTRATOR))), List.of());
        }
    }

    @Access(permission = BENCH, relation = Relation.NONE)
    @GetMapping("/api/bench/cases")
    List<BenchCase> cases() {
        return cases;
    }
}
