package io.sternik.app.selling;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.field.FieldHolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of records of selling to which the company can add fields, in the order in which the set-up shows them. */
@Configuration(proxyBeanMethods = false)
class CustomHolders {

    @Bean
    FieldHolder dealFields() {
        return new FieldHolder("deals", DEAL.ID, DEAL.CUSTOM, DEAL.DELETED_AT.isNull(), 1);
    }

    @Bean
    FieldHolder accountFields() {
        return new FieldHolder("accounts", ACCOUNT.ID, ACCOUNT.CUSTOM, ACCOUNT.DELETED_AT.isNull(), 2);
    }

    @Bean
    FieldHolder contactFields() {
        return new FieldHolder("contacts", CONTACT.ID, CONTACT.CUSTOM, CONTACT.DELETED_AT.isNull(), 3);
    }

    @Bean
    FieldHolder prospectFields() {
        return new FieldHolder("prospects", PROSPECT.ID, PROSPECT.CUSTOM, PROSPECT.DELETED_AT.isNull(), 4);
    }
}
