package io.sternik.app.selling.consents;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;
import static io.sternik.database.selling.Tables.INVOICE;
import static io.sternik.database.selling.Tables.PROSPECT;
import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.consent.ContactParty.Address;
import io.sternik.app.consent.ContactParty.Kind;
import io.sternik.app.consent.ContactParty.Party;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.engine.finding.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What {@link PartyFacts} knows of one record, of all of them: a few statements for each kind. */
@Component
class EveryParty {

    private final DSLContext sql;
    private final CompanyTime time;

    EveryParty(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    Map<UUID, Party> contacts() {
        Map<UUID, List<Address>> points = points();
        Map<UUID, List<String>> contracts = contracts();
        Map<UUID, Party> parties = new HashMap<>();
        sql.select(CONTACT.ID, CONTACT.NAME, CONTACT.LANGUAGE, CONTACT.ACCOUNT, ACCOUNT.COUNTRY)
                .from(CONTACT)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(CONTACT.ACCOUNT))
                .where(CONTACT.DELETED_AT.isNull())
                .forEach(row -> parties.put(
                        row.value1(),
                        new Party(
                                row.value2(),
                                Kind.PERSON,
                                PartyFacts.country(row.value5()),
                                Language.ofCode(row.value3() == null ? "" : row.value3()),
                                points.getOrDefault(row.value1(), List.of()),
                                row.value4() == null ? List.of() : contracts.getOrDefault(row.value4(), List.of()))));
        return parties;
    }

    Map<UUID, Party> accounts() {
        Map<UUID, List<Address>> points = points();
        Map<UUID, List<Address>> ofConsumers = new HashMap<>();
        sql.select(ACCOUNT_CONTACT.ACCOUNT, ACCOUNT_CONTACT.CONTACT)
                .from(ACCOUNT_CONTACT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_CONTACT.ACCOUNT), ACCOUNT.KIND.eq(PartyFacts.CONSUMER))
                .join(CONTACT)
                .on(CONTACT.ID.eq(ACCOUNT_CONTACT.CONTACT), CONTACT.DELETED_AT.isNull())
                .where(Validity.on(ACCOUNT_CONTACT.VALID_DURING, time.today()))
                .orderBy(ACCOUNT_CONTACT.CONTACT)
                .forEach(row -> ofConsumers
                        .computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .addAll(points.getOrDefault(row.value2(), List.of())));
        Map<UUID, List<String>> contracts = contracts();
        Map<UUID, Party> parties = new HashMap<>();
        sql.select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.KIND, ACCOUNT.COUNTRY)
                .from(ACCOUNT)
                .where(ACCOUNT.DELETED_AT.isNull())
                .forEach(row -> parties.put(
                        row.value1(),
                        new Party(
                                row.value2(),
                                row.value3().equals(PartyFacts.CONSUMER) ? Kind.PERSON : Kind.FIRM,
                                PartyFacts.country(row.value4()),
                                null,
                                ofConsumers.getOrDefault(row.value1(), List.of()),
                                contracts.getOrDefault(row.value1(), List.of()))));
        return parties;
    }

    Map<UUID, Party> prospects() {
        Map<UUID, Party> parties = new HashMap<>();
        sql.selectFrom(PROSPECT).where(PROSPECT.DELETED_AT.isNull()).forEach(row -> {
            List<Address> addresses = new ArrayList<>();
            PartyFacts.add(addresses, "phone", row.getPhone(), row.getPhoneKey());
            PartyFacts.add(addresses, "mail", row.getMail(), row.getMailKey());
            parties.put(row.getId(), new Party(row.getName(), Kind.PERSON, null, null, addresses, List.of()));
        });
        return parties;
    }

    private Map<UUID, List<Address>> points() {
        Map<UUID, List<Address>> points = new HashMap<>();
        sql.select(CONTACT_POINT.CONTACT, CONTACT_POINT.KIND, CONTACT_POINT.VALUE, CONTACT_POINT.ADDRESS_KEY)
                .from(CONTACT_POINT)
                .orderBy(CONTACT_POINT.CONTACT, CONTACT_POINT.RANK)
                .forEach(row -> PartyFacts.add(
                        points.computeIfAbsent(row.value1(), _ -> new ArrayList<>()),
                        row.value2(),
                        row.value3(),
                        row.value4()));
        return points;
    }

    /** One order under way or unpaid invoice of each account: that there is one is what counts. */
    private Map<UUID, List<String>> contracts() {
        Map<UUID, List<String>> contracts = new HashMap<>();
        sql.select(SALES_ORDER.ACCOUNT, DSL.min(SALES_ORDER.NUMBER))
                .from(SALES_ORDER)
                .where(PartyFacts.UNDER_WAY)
                .groupBy(SALES_ORDER.ACCOUNT)
                .unionAll(DSL.select(INVOICE.ACCOUNT, DSL.min(INVOICE.NUMBER))
                        .from(INVOICE)
                        .where(PartyFacts.UNPAID)
                        .groupBy(INVOICE.ACCOUNT))
                .forEach(row -> contracts.putIfAbsent(row.value1(), List.of(row.value2())));
        return contracts;
    }
}
