package io.sternik.app.platform.http;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.servers.Server;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API (OpenAPI 3.1), generated from the handlers and their decisions. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class, KnownVersion.class);
        SpringDocUtils.getConfig().replaceWithClass(Currency.class, String.class);
        SpringDocUtils.getConfig().replaceWithClass(LocalTime.class, String.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Sternik")
                        .version("1")
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")));
    }

    /** Who may call an operation, and that writes to records carry the known version. */
    @Bean
    OperationCustomizer decisions() {
        return (operation, handler) -> {
            Access access = handler.getMethodAnnotation(Access.class);
            if (access != null) {
                operation.addExtension("x-permission", access.permission());
                operation.addExtension("x-relation", access.relation().name().toLowerCase(java.util.Locale.ROOT));
                if (!access.beyond().isEmpty()) {
                    operation.addExtension("x-beyond", access.beyond());
                }
            }
            boolean versioned = Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == KnownVersion.class);
            if (versioned) {
                operation.addParametersItem(
                        new HeaderParameter().name("If-Match").required(true).schema(new StringSchema()));
            }
            if (access != null && access.relation() == Relation.PUBLIC) {
                operation.setSecurity(List.of());
            }
            return operation;
        };
    }

    /** The same order on every run, and no address of the machine that generated it. */
    @Bean
    OpenApiCustomizer stable() {
        return description -> description.setServers(List.of(new Server().url("/")));
    }
}
