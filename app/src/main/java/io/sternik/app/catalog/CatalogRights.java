package io.sternik.app.catalog;

import io.sternik.app.platform.access.Chapter;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.RailEntry;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights of catalog. */
@Configuration(proxyBeanMethods = false)
public class CatalogRights {

    /** See products, lines and list prices. */
    public static final String READ = "catalog.read";
    /** Add, change and delete products and lines. */
    public static final String EDIT = "catalog.edit";

    @Bean
    ModuleRights catalogModuleRights() {
        return new ModuleRights(
                "catalog",
                List.of(
                        new Permission(READ, Set.of(Role.values())),
                        new Permission(
                                EDIT, Set.of(Role.PRODUCT_LINE_ADMINISTRATOR, Role.DIRECTOR, Role.ADMINISTRATOR))),
                List.of(new RailEntry("products", List.of(Chapter.PRODUCTS, Chapter.SELLING), 70, READ)));
    }
}
