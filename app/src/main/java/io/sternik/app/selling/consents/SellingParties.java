package io.sternik.app.selling.consents;

import io.sternik.app.consent.ContactParty;
import io.sternik.app.consent.parties.Subjects;
import io.sternik.app.platform.merge.MergedColumn;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.ProspectId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Contacts, accounts and prospects can be contacted; statements follow those that are merged. */
@Configuration(proxyBeanMethods = false)
class SellingParties {

    @Bean
    ContactParty contactsAsParties(PartySight sight, PartyFacts facts, EveryParty every) {
        return new ContactParty(ContactId.OBJECT, sight::contact, facts::contact, every::contacts);
    }

    @Bean
    ContactParty accountsAsParties(PartySight sight, PartyFacts facts, EveryParty every) {
        return new ContactParty(AccountId.OBJECT, sight::account, facts::account, every::accounts);
    }

    @Bean
    ContactParty prospectsAsParties(PartySight sight, PartyFacts facts, EveryParty every) {
        return new ContactParty(ProspectId.OBJECT, sight::prospect, facts::prospect, every::prospects);
    }

    @Bean
    MergedColumn<?> consentsOfMergedContacts() {
        return Subjects.merged(ContactId.OBJECT);
    }

    @Bean
    MergedColumn<?> consentsOfMergedAccounts() {
        return Subjects.merged(AccountId.OBJECT);
    }
}
