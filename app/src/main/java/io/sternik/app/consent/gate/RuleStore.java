package io.sternik.app.consent.gate;

import static io.sternik.database.consent.Tables.CONTACT_RULE;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ContactParty;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.gate.ContactRule.ContactLimits;
import io.sternik.app.platform.time.Validity;
import io.sternik.database.consent.tables.records.ContactRuleRecord;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rules of countries; they are written by migrations alone. */
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

    private static ContactRule rule(ContactRuleRecord row) {
        return new ContactRule(
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
