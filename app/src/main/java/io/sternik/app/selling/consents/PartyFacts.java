package io.sternik.app.selling.consents;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;
import static io.sternik.database.selling.Tables.INVOICE;
import static io.sternik.database.selling.Tables.PROSPECT;
import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ContactParty.Address;
import io.sternik.app.consent.ContactParty.Kind;
import io.sternik.app.consent.ContactParty.Party;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.engine.finding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the gate has to know of the records of selling, whoever asks: names, addresses, running contracts. */
@Component
class PartyFacts {

    /** Kind of an account behind which a person stands. */
    static final String CONSUMER = "consumer";

    /** Orders that are not delivered. */
    static final Condition UNDER_WAY =
            SALES_ORDER.DELETED_AT.isNull().and(SALES_ORDER.STATE.in("confirmed", "part_delivered"));

    /** Invoices that are not paid. */
    static final Condition UNPAID = INVOICE.DELETED_AT.isNull().and(INVOICE.GROSS_MINOR.gt(INVOICE.PAID_MINOR));

    private static final int CONTRACTS = 3;

    private final DSLContext sql;
    private final CompanyTime time;

    PartyFacts(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    Optional<Party> contact(UUID id) {
        return sql.select(CONTACT.NAME, CONTACT.LANGUAGE, CONTACT.ACCOUNT, ACCOUNT.COUNTRY)
                .from(CONTACT)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(CONTACT.ACCOUNT))
                .where(CONTACT.ID.eq(id), CONTACT.DELETED_AT.isNull())
                .fetchOptional(row -> new Party(
                        row.value1(),
                        Kind.PERSON,
                        country(row.value4()),
                        Language.ofCode(row.value2() == null ? "" : row.value2()),
                        points(DSL.select(DSL.val(id))),
                        row.value3() == null ? List.of() : contracts(row.value3())));
    }

    /** A consumer is reached by the numbers and addresses of the people noted there. */
    Optional<Party> account(UUID id) {
        return sql.select(ACCOUNT.NAME, ACCOUNT.KIND, ACCOUNT.COUNTRY)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id), ACCOUNT.DELETED_AT.isNull())
                .fetchOptional(row -> new Party(
                        row.value1(),
                        row.value2().equals(CONSUMER) ? Kind.PERSON : Kind.FIRM,
                        country(row.value3()),
                        null,
                        row.value2().equals(CONSUMER) ? points(people(id)) : List.of(),
                        contracts(id)));
    }

    Optional<Party> prospect(UUID id) {
        return sql.selectFrom(PROSPECT)
                .where(PROSPECT.ID.eq(id), PROSPECT.DELETED_AT.isNull())
                .fetchOptional(row -> {
                    List<Address> addresses = new ArrayList<>();
                    add(addresses, "phone", row.getPhone(), row.getPhoneKey());
                    add(addresses, "mail", row.getMail(), row.getMailKey());
                    return new Party(row.getName(), Kind.PERSON, null, null, addresses, List.of());
                });
    }

    /** Codes of countries are two letters; anything else is a name that no rule knows, and the own country counts. */
    static @Nullable String country(@Nullable String text) {
        return text != null && text.matches("[A-Z]{2}") ? text : null;
    }

    private Select<Record1<UUID>> people(UUID account) {
        return DSL.select(ACCOUNT_CONTACT.CONTACT)
                .from(ACCOUNT_CONTACT)
                .join(CONTACT)
                .on(CONTACT.ID.eq(ACCOUNT_CONTACT.CONTACT), CONTACT.DELETED_AT.isNull())
                .where(ACCOUNT_CONTACT.ACCOUNT.eq(account), Validity.on(ACCOUNT_CONTACT.VALID_DURING, time.today()));
    }

    private List<Address> points(Select<Record1<UUID>> contacts) {
        List<Address> addresses = new ArrayList<>();
        sql.select(CONTACT_POINT.KIND, CONTACT_POINT.VALUE, CONTACT_POINT.ADDRESS_KEY)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CONTACT.in(contacts))
                .orderBy(CONTACT_POINT.RANK, CONTACT_POINT.CONTACT)
                .forEach(row -> add(addresses, row.value1(), row.value2(), row.value3()));
        return addresses;
    }

    /** A number is called, and written to by text message. */
    static void add(List<Address> addresses, String kind, @Nullable String value, @Nullable String key) {
        if (value == null || key == null) {
            return;
        }
        if (kind.equals("mail")) {
            addresses.add(new Address(Channel.MAIL, value, key.toLowerCase(Locale.ROOT)));
        } else {
            addresses.add(new Address(Channel.PHONE, value, key));
            addresses.add(new Address(Channel.SMS, value, key));
        }
    }

    /** Orders that are not delivered and invoices that are not paid. */
    private List<String> contracts(UUID account) {
        return sql.select(SALES_ORDER.NUMBER)
                .from(SALES_ORDER)
                .where(SALES_ORDER.ACCOUNT.eq(account), UNDER_WAY)
                .unionAll(DSL.select(INVOICE.NUMBER).from(INVOICE).where(INVOICE.ACCOUNT.eq(account), UNPAID))
                .limit(CONTRACTS)
                .fetch(SALES_ORDER.NUMBER);
    }
}
