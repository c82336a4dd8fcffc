package io.sternik.app.platform.mail;

import io.sternik.app.platform.access.Chapter;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.RailEntry;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The right to set the mail server and to see what was sent. */
@Configuration(proxyBeanMethods = false)
class MailRights {

    /** Set the mail server, see what waits and what was captured. */
    static final String EDIT = "platform.edit-mail";

    @Bean
    ModuleRights mailModuleRights() {
        return new ModuleRights(
                "platform",
                List.of(new Permission(EDIT, Set.of(Role.ADMINISTRATOR))),
                List.of(new RailEntry("mail", List.of(Chapter.SETTINGS), 70, EDIT)));
    }
}
