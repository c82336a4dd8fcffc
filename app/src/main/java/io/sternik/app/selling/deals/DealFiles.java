package io.sternik.app.selling.deals;

import io.sternik.app.platform.file.FileHolder;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.SellingRights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files hang on deals. */
@Configuration(proxyBeanMethods = false)
class DealFiles {

    @Bean
    FileHolder filesOfDeals(DealStore deals) {
        return new FileHolder(
                DealId.OBJECT,
                SellingRights.READ,
                SellingRights.EDIT_DEALS,
                (ids, viewer) -> deals.versions(ids, viewer.visibility()));
    }
}
