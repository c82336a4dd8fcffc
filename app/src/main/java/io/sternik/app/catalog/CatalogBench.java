package io.sternik.app.catalog;

import io.sternik.app.platform.bench.BenchCase;
import io.sternik.app.platform.bench.ModuleBench;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the catalogue is measured. */
@Configuration(proxyBeanMethods = false)
class CatalogBench {

    private static final String DIRECTOR = "dyrektor";

    @Bean
    ModuleBench catalogModuleBench() {
        return new ModuleBench(List.of(
                BenchCase.of("catalog.products", DIRECTOR)
                        .within(8)
                        .reading(
                                BenchCase.list("/api/products", "", "name"),
                                BenchCase.list("/api/products", "status = active", "-code")),
                BenchCase.of("catalog.prices", DIRECTOR)
                        .from("book", "/api/price-books", "id")
                        .reading("/api/price-books/{book}/prices?limit=80")));
    }
}
