package io.sternik.app.selling.accounts;

import io.sternik.app.platform.file.FileHolder;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.SellingRights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files hang on accounts. */
@Configuration(proxyBeanMethods = false)
class AccountFiles {

    @Bean
    FileHolder filesOfAccounts(AccountStore accounts) {
        return new FileHolder(
                AccountId.OBJECT,
                SellingRights.READ,
                SellingRights.EDIT_ACCOUNTS,
                (ids, viewer) -> accounts.versions(ids, viewer.visibility()));
    }
}
