package io.sternik.app.structure.tree;

import io.sternik.app.platform.bench.BenchCase;
import io.sternik.app.platform.bench.ModuleBench;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of structure is measured. */
@Configuration(proxyBeanMethods = false)
class StructureBench {

    private static final String DIRECTOR = "dyrektor";

    @Bean
    ModuleBench structureModuleBench() {
        return new ModuleBench(List.of(
                BenchCase.of("structure.tree", DIRECTOR)
                        .reading("/api/structure/tree", "/api/structure/tree?on=2026-01-15"),
                BenchCase.of("structure.people", DIRECTOR)
                        .within(8)
                        .reading(
                                BenchCase.list("/api/structure/people", "", "name"),
                                BenchCase.list("/api/structure/people", "name ~ \"an\"", "-name")),
                BenchCase.of("structure.positions", DIRECTOR)
                        .within(8)
                        .reading(BenchCase.list("/api/structure/positions", "", "title"))));
    }
}
