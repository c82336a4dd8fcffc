package io.sternik.app.platform.bench;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every page asks beside its own. */
@Configuration(proxyBeanMethods = false)
class PlatformBench {

    private static final String DIRECTOR = "dyrektor";
    private static final String SEARCH = "/api/search?q=";

    @Bean
    ModuleBench platformModuleBench() {
        return new ModuleBench(List.of(
                BenchCase.of("platform.health", DIRECTOR).reading("/api/health"),
                BenchCase.of("platform.me", DIRECTOR).readingTogether("/api/me", "/api/notifications"),
                BenchCase.of("platform.search", DIRECTOR)
                        .within(8)
                        .reading(
                                SEARCH + BenchCase.text("kotł"),
                                SEARCH + BenchCase.text("pomp"),
                                SEARCH + "osiedla",
                                SEARCH + "lodz",
                                SEARCH + BenchCase.text("dom i ogród"),
                                SEARCH + "nowak"),
                BenchCase.of("platform.search-misspelt", DIRECTOR)
                        .within(8)
                        .reading(SEARCH + "osiedal", SEARCH + "kowlaski", SEARCH + "grzejnki"),
                BenchCase.of("platform.changes", DIRECTOR).reading("/api/change-sets", "/api/jobs")));
    }
}
