package io.sternik.app.selling.records;

import io.sternik.app.platform.file.FileHolder;
import io.sternik.app.platform.merge.MergedColumn;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.accounts.Accounts;
import io.sternik.app.selling.contacts.Contacts;
import io.sternik.app.selling.deals.Deals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files hang on deals, accounts and contacts, and go with those that are merged. */
@Configuration(proxyBeanMethods = false)
class SellingFiles {

    @Bean
    FileHolder filesOfDeals(Deals deals) {
        return new FileHolder(DealId.OBJECT, SellingRights.READ, SellingRights.EDIT_DEALS, deals::versions);
    }

    @Bean
    FileHolder filesOfAccounts(Accounts accounts) {
        return new FileHolder(AccountId.OBJECT, SellingRights.READ, SellingRights.EDIT_ACCOUNTS, accounts::versions);
    }

    @Bean
    FileHolder filesOfContacts(Contacts contacts) {
        return new FileHolder(ContactId.OBJECT, SellingRights.READ, SellingRights.EDIT_CONTACTS, contacts::versions);
    }

    @Bean
    MergedColumn<?> filesOfMergedAccounts() {
        return FileHolder.merged(AccountId.OBJECT);
    }

    @Bean
    MergedColumn<?> filesOfMergedContacts() {
        return FileHolder.merged(ContactId.OBJECT);
    }
}
