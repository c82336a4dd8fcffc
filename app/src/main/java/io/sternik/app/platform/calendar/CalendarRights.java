package io.sternik.app.platform.calendar;

import io.sternik.app.platform.access.Chapter;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.RailEntry;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The right to keep the calendar; reading it is everybody's. */
@Configuration(proxyBeanMethods = false)
class CalendarRights {

    /** Set holidays, working weeks, days of the company and the fiscal year. */
    static final String EDIT = "platform.edit-calendar";

    @Bean
    ModuleRights calendarModuleRights() {
        return new ModuleRights(
                "platform",
                List.of(new Permission(EDIT, Set.of(Role.ADMINISTRATOR, Role.DIRECTOR))),
                List.of(new RailEntry("calendar", List.of(Chapter.SETTINGS), 50, EDIT)));
    }
}
