package io.sternik.app.platform.job;

import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The right to see how the works of all people stand; the own ones are everybody's. */
@Configuration(proxyBeanMethods = false)
class JobRights {

    /** See whose works run, wait and have failed, without what they are about. */
    static final String SEE_ALL = "platform.see-works";

    @Bean
    ModuleRights jobModuleRights() {
        return new ModuleRights("platform", List.of(new Permission(SEE_ALL, Set.of(Role.ADMINISTRATOR))), List.of());
    }
}
