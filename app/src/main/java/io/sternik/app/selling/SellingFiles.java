package io.sternik.app.selling;

import io.sternik.app.platform.file.FileHolder;
import io.sternik.app.platform.merge.MergedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files hang on deals, accounts and contacts, and go with those that are merged. */
@Configuration(proxyBeanMethods = false)
class SellingFiles {

    @Bean
    FileHolder filesOfDeals(DealStore deals) {
        return new FileHolder(
                Deals.OBJECT,
                SellingRights.READ,
                SellingRights.EDIT_DEALS,
                (ids, viewer) -> deals.versions(ids, viewer.visibility()));
    }

    @Bean
    FileHolder filesOfAccounts(AccountStore accounts) {
        return new FileHolder(
                Accounts.OBJECT,
                SellingRights.READ,
                SellingRights.EDIT_ACCOUNTS,
                (ids, viewer) -> accounts.versions(ids, viewer.visibility()));
    }

    @Bean
    FileHolder filesOfContacts(ContactStore contacts) {
        return new FileHolder(
                Contacts.OBJECT,
                SellingRights.READ,
                SellingRights.EDIT_CONTACTS,
                (ids, viewer) -> contacts.versions(ids, viewer.visibility()));
    }

    @Bean
    MergedColumn<?> filesOfMergedAccounts() {
        return FileHolder.merged(Accounts.OBJECT);
    }

    @Bean
    MergedColumn<?> filesOfMergedContacts() {
        return FileHolder.merged(Contacts.OBJECT);
    }
}
