package io.sternik.app.selling.contacts;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;
import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.Owner;
import io.sternik.database.selling.tables.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** How contacts are read, as of a date and for somebody: a job at an account that is out of sight is as if it were not. */
public final class ContactQueries {

    private static final Account FIRM = ACCOUNT.as("firm");
    private static final Account EMPLOYER = ACCOUNT.as("employer");
    private static final io.sternik.database.selling.tables.ContactPoint PHONE = CONTACT_POINT.as("phone");
    private static final io.sternik.database.selling.tables.ContactPoint MAIL = CONTACT_POINT.as("mail");

    private final Owner.Directory owner;
    private final Visibility visibility;

    ContactQueries(LocalDate today, Visibility visibility) {
        this.owner = new Owner.Directory(today, "owner");
        this.visibility = visibility;
    }

    Owner.Directory owner() {
        return owner;
    }

    static Field<String> phone() {
        return PHONE.VALUE;
    }

    static Field<String> mail() {
        return MAIL.ADDRESS_KEY;
    }

    Field<UUID> accountId() {
        return FIRM.ID;
    }

    Field<String> accountName() {
        return FIRM.NAME;
    }

    Field<UUID> ownerPosition() {
        return FIRM.OWNER_POSITION;
    }

    Table<?> from() {
        return CONTACT.leftJoin(FIRM)
                .on(FIRM.ID.eq(CONTACT.ACCOUNT), FIRM.DELETED_AT.isNull(), visibility.owns(FIRM.OWNER_POSITION))
                .leftJoin(owner.table())
                .on(owner.position().eq(FIRM.OWNER_POSITION))
                .leftJoin(PHONE)
                .on(PHONE.CONTACT.eq(CONTACT.ID), PHONE.KIND.eq("phone"), PHONE.RANK.eq((short) 1))
                .leftJoin(MAIL)
                .on(MAIL.CONTACT.eq(CONTACT.ID), MAIL.KIND.eq("mail"), MAIL.RANK.eq((short) 1));
    }

    /** Contacts of accounts in sight, of today or before; those of deals in sight; and own ones that no account has yet. */
    public static Condition visible(Visibility visibility) {
        Condition alive = CONTACT.DELETED_AT.isNull();
        if (visibility.seesAll()) {
            return alive;
        }
        return alive.and(CONTACT.ID
                .in(DSL.select(ACCOUNT_CONTACT.CONTACT)
                        .from(ACCOUNT_CONTACT)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(ACCOUNT_CONTACT.ACCOUNT))
                        .where(visibility.owns(ACCOUNT.OWNER_POSITION)))
                .or(CONTACT.ID.in(
                        DSL.select(DEAL.CONTACT).from(DEAL).where(DEAL.CONTACT.isNotNull(), DealSight.of(visibility))))
                .or(CONTACT.LINKED.isFalse().and(visibility.owns(CONTACT.MAKER_POSITION))));
    }

    List<SelectFieldOrAsterisk> columns() {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(List.of(
                CONTACT.ID,
                CONTACT.VERSION,
                CONTACT.NAME,
                CONTACT.GIVEN,
                CONTACT.FAMILY,
                CONTACT.TITLE,
                CONTACT.LANGUAGE,
                CONTACT.EXTERNAL_ID,
                CONTACT.CUSTOM,
                CONTACT.SOURCE,
                FIRM.ID,
                FIRM.NAME,
                points("phone").as("phones"),
                points("mail").as("mails"),
                relations().as("relations")));
        columns.addAll(owner.columns());
        return columns;
    }

    private static Field<String[]> points(String kind) {
        return DSL.field(DSL.select(DSL.arrayAgg(CONTACT_POINT.VALUE).orderBy(CONTACT_POINT.RANK))
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CONTACT.eq(CONTACT.ID), CONTACT_POINT.KIND.eq(kind)));
    }

    private Field<Result<Record>> relations() {
        return DSL.multiset(DSL.select(
                                EMPLOYER.ID,
                                EMPLOYER.NAME,
                                ACCOUNT_CONTACT.ROLE,
                                Validity.from(ACCOUNT_CONTACT.VALID_DURING).as("from"),
                                Validity.to(ACCOUNT_CONTACT.VALID_DURING).as("to"))
                        .from(ACCOUNT_CONTACT)
                        .join(EMPLOYER)
                        .on(EMPLOYER.ID.eq(ACCOUNT_CONTACT.ACCOUNT))
                        .where(
                                ACCOUNT_CONTACT.CONTACT.eq(CONTACT.ID),
                                EMPLOYER.DELETED_AT.isNull(),
                                visibility.owns(EMPLOYER.OWNER_POSITION))
                        .orderBy(Validity.from(ACCOUNT_CONTACT.VALID_DURING).desc(), EMPLOYER.NAME))
                .convertFrom(rows -> (Result<Record>) (Result<?>) rows);
    }

    static ContactRow row(Record row) {
        List<ContactRow.Relation> relations = relations(row);
        UUID account = row.get(FIRM.ID);
        ContactRole role = relations.stream()
                .filter(relation -> relation.account().id().equals(account))
                .findFirst()
                .map(ContactRow.Relation::role)
                .orElse(null);
        return new ContactRow(
                row.get(CONTACT.ID),
                row.get(CONTACT.VERSION),
                row.get(CONTACT.NAME),
                row.get(CONTACT.GIVEN),
                row.get(CONTACT.FAMILY),
                row.get(CONTACT.TITLE),
                row.get(CONTACT.LANGUAGE),
                Ref.named(account, row.get(FIRM.NAME)),
                role,
                texts(row, "phones"),
                texts(row, "mails"),
                Owner.read(row),
                relations,
                row.get(CONTACT.EXTERNAL_ID),
                CustomValues.of(row.get(CONTACT.CUSTOM)).values(),
                row.get(CONTACT.SOURCE));
    }

    private static List<String> texts(Record row, String column) {
        String[] texts = row.get(column, String[].class);
        return texts == null ? List.of() : List.of(texts);
    }

    private static List<ContactRow.Relation> relations(Record row) {
        Result<?> rows = row.get("relations", Result.class);
        return rows.stream()
                .map(one -> new ContactRow.Relation(
                        Ref.proper(one.get(EMPLOYER.ID), one.get(EMPLOYER.NAME)),
                        ContactRole.ofCode(one.get(ACCOUNT_CONTACT.ROLE)),
                        one.get("from", LocalDate.class),
                        one.get("to", LocalDate.class)))
                .toList();
    }
}
