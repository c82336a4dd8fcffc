package io.sternik.app.selling.conversion;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;
import static io.sternik.database.selling.Tables.CONTACT;
import static io.sternik.database.selling.Tables.CONTACT_POINT;
import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.contacts.ContactQueries;
import io.sternik.app.selling.prospects.ProspectRow;
import io.sternik.app.selling.prospects.Prospects;
import io.sternik.engine.duplicate.FreeMail;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a prospect may be already: accounts of the same name, mail domain or phone, and people, as far as the viewer sees them. */
@Component
class Matches {

    private static final int MOST = 5;
    private static final int SHORTEST_NAME = 3;

    /** Legal forms, which one may write or not. */
    private static final Pattern FORM = Pattern.compile(
            "(?iu)[\\s,]+(sp\\.?\\s*z\\s*o\\.?\\s*o\\.?(\\s*sp\\.?\\s*k\\.?)?|s\\.?\\s*a\\.?|s\\.?\\s*c\\.?|sp\\.?\\s*[jkp]\\.?|p\\.?s\\.?a\\.?|gmbh|ltd\\.?)$");

    private final DSLContext sql;
    private final Prospects prospects;
    private final CarriedFields own;

    Matches(DSLContext sql, Prospects prospects, CarriedFields own) {
        this.sql = sql;
        this.prospects = prospects;
        this.own = own;
    }

    /**
     * The likeliest first.
     *
     * @param own what the prospect says of the own fields of new records
     */
    record ConversionMatches(List<AccountMatch> accounts, List<ContactMatch> contacts, CarriedFields.Carried own) {}

    /**
     * An account that the prospect may belong to.
     *
     * @param why what is the same: name, mail, phone
     */
    record AccountMatch(
            UUID id,
            String name,
            @Nullable String town,
            @Nullable String nip,
            List<String> why) {}

    /**
     * A person who the prospect may be.
     *
     * @param account where the person works today
     * @param why what is the same: name, mail, phone
     */
    record ContactMatch(
            UUID id,
            String name,
            @Nullable String title,
            @Nullable Ref account,
            List<String> why) {}

    ConversionMatches of(ProspectId id, Viewer viewer) {
        ProspectRow prospect = prospects.get(id, viewer);
        ProspectKeys keys = sql.select(PROSPECT.MAIL_KEY, PROSPECT.PHONE_KEY)
                .from(PROSPECT)
                .where(PROSPECT.ID.eq(id.value()))
                .fetchSingle(row -> new ProspectKeys(row.value1(), row.value2()));
        return new ConversionMatches(
                accounts(prospect, keys, viewer.visibility()),
                contacts(prospect, keys, viewer.visibility()),
                own.of(prospect.custom()));
    }

    private record ProspectKeys(
            @Nullable String mail, @Nullable String phone) {

        @Nullable String host() {
            return mail == null ? null : FreeMail.ownDomain(mail).orElse(null);
        }
    }

    private List<AccountMatch> accounts(ProspectRow prospect, ProspectKeys keys, Visibility visibility) {
        Condition inSight = ACCOUNT.DELETED_AT.isNull().and(visibility.owns(ACCOUNT.OWNER_POSITION));
        String name = FORM.matcher(Objects.requireNonNullElse(prospect.company(), prospect.name())
                        .strip())
                .replaceFirst("");
        List<Select<Record2<UUID, String>>> found = Stream.of(
                        name.length() < SHORTEST_NAME
                                ? null
                                : DSL.select(ACCOUNT.ID, DSL.inline("name").as("why"))
                                        .from(ACCOUNT)
                                        .where(
                                                ACCOUNT.FOLDED.startsWith(fold(DSL.val(name))),
                                                fold(ACCOUNT.NAME).startsWith(fold(DSL.val(name))),
                                                inSight)
                                        .orderBy(DSL.length(ACCOUNT.NAME), ACCOUNT.ID)
                                        .limit(MOST),
                        keys.host() == null
                                ? null
                                : atAccount(
                                        "mail",
                                        CONTACT_POINT
                                                .KIND
                                                .eq("mail")
                                                .and(DSL.function(
                                                                "split_part",
                                                                SQLDataType.VARCHAR,
                                                                CONTACT_POINT.ADDRESS_KEY,
                                                                DSL.inline("@"),
                                                                DSL.inline(2))
                                                        .eq(keys.host())),
                                        inSight),
                        keys.phone() == null
                                ? null
                                : atAccount(
                                        "phone",
                                        CONTACT_POINT.KIND.eq("phone").and(CONTACT_POINT.ADDRESS_KEY.eq(keys.phone())),
                                        inSight))
                .filter(Objects::nonNull)
                .<Select<Record2<UUID, String>>>map(part -> DSL.selectFrom(part.asTable("part")))
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        var all = union(found).asTable("found", "id", "why");
        Field<UUID> id = Objects.requireNonNull(all.field("id", UUID.class));
        Field<String[]> why = DSL.arrayAggDistinct(Objects.requireNonNull(all.field("why", String.class)));
        return sql.select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.TOWN, ACCOUNT.NIP, why)
                .from(all)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(id))
                .groupBy(ACCOUNT.ID)
                .orderBy(DSL.cardinality(why).desc(), DSL.length(ACCOUNT.NAME), ACCOUNT.ID)
                .limit(MOST)
                .fetch(row -> new AccountMatch(
                        row.value1(), row.value2(), row.value3(), row.value4(), List.of(row.value5())));
    }

    /** Accounts at which somebody works who is reached so. */
    private static Select<Record2<UUID, String>> atAccount(String why, Condition point, Condition inSight) {
        return DSL.selectDistinct(ACCOUNT.ID, DSL.inline(why).as("why"))
                .from(CONTACT_POINT)
                .join(ACCOUNT_CONTACT)
                .on(ACCOUNT_CONTACT.CONTACT.eq(CONTACT_POINT.CONTACT))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_CONTACT.ACCOUNT))
                .where(point, inSight)
                .limit(MOST);
    }

    private List<ContactMatch> contacts(ProspectRow prospect, ProspectKeys keys, Visibility visibility) {
        Condition inSight = ContactQueries.visible(visibility);
        Field<String> folded = fold(DSL.val(prospect.name().strip()));
        List<Select<Record2<UUID, String>>> found = Stream.of(
                        DSL.select(CONTACT.ID, DSL.inline("name").as("why"))
                                .from(CONTACT)
                                .where(
                                        CONTACT.FOLDED.contains(folded),
                                        fold(CONTACT.NAME).eq(folded),
                                        inSight)
                                .limit(MOST),
                        keys.mail() == null ? null : reached("mail", keys.mail(), inSight),
                        keys.phone() == null ? null : reached("phone", keys.phone(), inSight))
                .filter(Objects::nonNull)
                .<Select<Record2<UUID, String>>>map(part -> DSL.selectFrom(part.asTable("part")))
                .toList();
        var all = union(found).asTable("found", "id", "why");
        Field<UUID> id = Objects.requireNonNull(all.field("id", UUID.class));
        Field<String[]> why = DSL.arrayAggDistinct(Objects.requireNonNull(all.field("why", String.class)));
        return sql.select(CONTACT.ID, CONTACT.NAME, CONTACT.TITLE, ACCOUNT.ID, ACCOUNT.NAME, why)
                .from(all)
                .join(CONTACT)
                .on(CONTACT.ID.eq(id))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(CONTACT.ACCOUNT), visibility.owns(ACCOUNT.OWNER_POSITION))
                .groupBy(CONTACT.ID, ACCOUNT.ID)
                .orderBy(DSL.cardinality(why).desc(), CONTACT.SORT_NAME, CONTACT.ID)
                .limit(MOST)
                .fetch(row -> new ContactMatch(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Ref.named(row.value4(), row.value5()),
                        List.of(row.value6())));
    }

    private static Select<Record2<UUID, String>> reached(String kind, String key, Condition inSight) {
        return DSL.select(CONTACT.ID, DSL.inline(kind).as("why"))
                .from(CONTACT_POINT)
                .join(CONTACT)
                .on(CONTACT.ID.eq(CONTACT_POINT.CONTACT))
                .where(CONTACT_POINT.KIND.eq(kind), CONTACT_POINT.ADDRESS_KEY.eq(key), inSight)
                .limit(MOST);
    }

    private static Select<Record2<UUID, String>> union(List<Select<Record2<UUID, String>>> parts) {
        return parts.stream().reduce(Select::unionAll).orElseThrow();
    }

    private static Field<String> fold(Field<String> text) {
        return DSL.function(DSL.name("platform", "fold"), SQLDataType.VARCHAR, text);
    }
}
