package io.sternik.app.consent.gate;

import static io.sternik.database.consent.Tables.CONTACT_RULE;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ContactParty;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.gate.ContactRule.ContactLimits;
import io.sternik.app.platform.time.Validity;
import io.sternik.database.consent.tables.records.ContactRuleRecord;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the rules of countries with their days. */
@Component
class RuleStore {

    private final DSLContext sql;

    RuleStore(DSLContext sql) {
        this.sql = sql;
    }

    List<ContactRule> all() {
        return sql.selectFrom(CONTACT_RULE)
                .orderBy(
                        CONTACT_RULE.COUNTRY,
                        CONTACT_RULE.PURPOSE,
                        CONTACT_RULE.CHANNEL,
                        CONTACT_RULE.PARTY_KIND.desc(),
                        Validity.from(CONTACT_RULE.VALID_DURING).desc())
                .fetch(RuleStore::rule);
    }

    List<ContactRule> on(LocalDate day, String country, ContactParty.Kind kind) {
        return sql.selectFrom(CONTACT_RULE)
                .where(
                        CONTACT_RULE.COUNTRY.eq(country),
                        CONTACT_RULE.PARTY_KIND.eq(kind.code()),
                        Validity.on(CONTACT_RULE.VALID_DURING, day))
                .fetch(RuleStore::rule);
    }

    /** The rule for the same country, kind, channel and purpose that holds on a day. */
    Optional<ContactRule> on(LocalDate day, ContactRule like) {
        return sql.selectFrom(CONTACT_RULE)
                .where(same(like), Validity.on(CONTACT_RULE.VALID_DURING, day))
                .fetchOptional(RuleStore::rule);
    }

    Optional<ContactRule> find(UUID id) {
        return sql.selectFrom(CONTACT_RULE).where(CONTACT_RULE.ID.eq(id)).fetchOptional(RuleStore::rule);
    }

    Optional<ContactRuleRecord> lock(UUID id) {
        return sql.selectFrom(CONTACT_RULE)
                .where(CONTACT_RULE.ID.eq(id))
                .forUpdate()
                .fetchOptional();
    }

    /** The latest rule for the same, locked against other writers until the transaction ends. */
    Optional<ContactRuleRecord> lockLast(ContactRule like) {
        return sql.selectFrom(CONTACT_RULE)
                .where(same(like))
                .orderBy(Validity.from(CONTACT_RULE.VALID_DURING).desc())
                .limit(1)
                .forUpdate()
                .fetchOptional();
    }

    UUID insert(ContactRule rule, OffsetDateTime at, String by) {
        ContactRuleRecord row = sql.newRecord(CONTACT_RULE);
        row.setId(UUID.randomUUID());
        row.setCountry(rule.country());
        row.setPartyKind(rule.kind().code());
        row.setChannel(rule.channel().code());
        row.setPurpose(rule.purpose().code());
        row.setBases(rule.bases().stream().map(Basis::code).toArray(String[]::new));
        row.setLawPl(rule.law().pl().strip());
        row.setLawEn(rule.law().en().strip());
        row.setFromHour(small(rule.limits().fromHour()));
        row.setToHour(small(rule.limits().toHour()));
        row.setWorkingDays(rule.limits().workingDays());
        row.setMostContacts(small(rule.limits().most()));
        row.setInDays(small(rule.limits().inDays()));
        row.setValidDuring(new Period(rule.from(), rule.to()));
        row.setMadeAt(at);
        row.setMadeBy(by);
        row.insert();
        return row.getId();
    }

    /** Sets the days of a rule. They are a part of its key, so that storing the record would insert another one. */
    void end(UUID id, Period during, long version) {
        sql.update(CONTACT_RULE)
                .set(CONTACT_RULE.VALID_DURING, during)
                .set(CONTACT_RULE.VERSION, version)
                .where(CONTACT_RULE.ID.eq(id))
                .execute();
    }

    private static Condition same(ContactRule like) {
        return CONTACT_RULE
                .COUNTRY
                .eq(like.country())
                .and(CONTACT_RULE.PARTY_KIND.eq(like.kind().code()))
                .and(CONTACT_RULE.CHANNEL.eq(like.channel().code()))
                .and(CONTACT_RULE.PURPOSE.eq(like.purpose().code()));
    }

    private static @Nullable Short small(@Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }

    static ContactRule rule(ContactRuleRecord row) {
        return new ContactRule(
                row.getId(),
                row.getCountry(),
                ContactParty.Kind.valueOf(row.getPartyKind().toUpperCase(Locale.ROOT)),
                Channel.ofCode(row.getChannel()),
                Purpose.ofCode(row.getPurpose()),
                Stream.of(row.getBases())
                        .map(basis -> Basis.valueOf(basis.toUpperCase(Locale.ROOT)))
                        .toList(),
                new Text(row.getLawPl(), row.getLawEn()),
                new ContactLimits(
                        number(row.getFromHour()),
                        number(row.getToHour()),
                        row.getWorkingDays(),
                        number(row.getMostContacts()),
                        number(row.getInDays())),
                row.getValidDuring().from(),
                row.getValidDuring().to());
    }

    private static @Nullable Integer number(@Nullable Short value) {
        return value == null ? null : value.intValue();
    }
}
