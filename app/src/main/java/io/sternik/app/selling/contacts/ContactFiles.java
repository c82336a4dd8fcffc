package io.sternik.app.selling.contacts;

import io.sternik.app.platform.file.FileHolder;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.SellingRights;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files hang on contacts. */
@Configuration(proxyBeanMethods = false)
class ContactFiles {

    @Bean
    FileHolder filesOfContacts(ContactStore contacts) {
        return new FileHolder(
                ContactId.OBJECT,
                SellingRights.READ,
                SellingRights.EDIT_CONTACTS,
                (ids, viewer) -> contacts.versions(ids, viewer.visibility()));
    }
}
