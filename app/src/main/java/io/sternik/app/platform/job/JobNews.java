package io.sternik.app.platform.job;

import io.sternik.app.platform.notification.NotificationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The news of jobs. */
@Configuration(proxyBeanMethods = false)
class JobNews {

    /** An own long work has ended. */
    static final String ENDED = "job-ended";

    @Bean
    NotificationKind jobEnded() {
        return new NotificationKind(ENDED);
    }
}
