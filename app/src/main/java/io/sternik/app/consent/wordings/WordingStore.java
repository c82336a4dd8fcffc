package io.sternik.app.consent.wordings;

import static io.sternik.database.consent.Tables.CONSENT_EVENT;
import static io.sternik.database.consent.Tables.WORDING;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.platform.time.Validity;
import io.sternik.database.consent.tables.records.WordingRecord;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Keeps the versions of wordings. */
@Component
class WordingStore {

    private static final Field<Integer> USED =
            DSL.field(DSL.selectCount().from(CONSENT_EVENT).where(CONSENT_EVENT.WORDING.eq(WORDING.ID)));

    private final DSLContext sql;

    WordingStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Wording> all() {
        return sql.select(WORDING.fields())
                .select(USED)
                .from(WORDING)
                .orderBy(WORDING.PURPOSE, WORDING.CHANNEL, WORDING.LANGUAGE, WORDING.VERSION.desc())
                .fetch(WordingStore::wording);
    }

    Optional<Wording> on(Purpose purpose, Channel channel, Language language, LocalDate day) {
        return sql.select(WORDING.fields())
                .select(USED)
                .from(WORDING)
                .where(of(purpose, channel, language), Validity.on(WORDING.VALID_DURING, day))
                .fetchOptional(WordingStore::wording);
    }

    List<Wording> on(LocalDate day) {
        return sql.select(WORDING.fields())
                .select(DSL.val(0))
                .from(WORDING)
                .where(Validity.on(WORDING.VALID_DURING, day))
                .orderBy(WORDING.PURPOSE, WORDING.CHANNEL, WORDING.LANGUAGE)
                .fetch(WordingStore::wording);
    }

    /** The latest version, locked against other writers until the transaction ends. */
    Optional<WordingRecord> lockLast(Purpose purpose, Channel channel, Language language) {
        return sql.selectFrom(WORDING)
                .where(of(purpose, channel, language))
                .orderBy(WORDING.VERSION.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional();
    }

    Optional<WordingRecord> lock(UUID id) {
        return sql.selectFrom(WORDING).where(WORDING.ID.eq(id)).forUpdate().fetchOptional();
    }

    boolean isUsed(UUID id) {
        return sql.fetchExists(CONSENT_EVENT, CONSENT_EVENT.WORDING.eq(id));
    }

    WordingRecord insert(WordingRecord wording) {
        wording.attach(sql.configuration());
        wording.insert();
        return wording;
    }

    void remove(WordingRecord wording) {
        wording.delete();
    }

    private static Condition of(Purpose purpose, Channel channel, Language language) {
        return WORDING.PURPOSE
                .eq(purpose.code())
                .and(WORDING.CHANNEL.eq(channel.code()))
                .and(WORDING.LANGUAGE.eq(code(language)));
    }

    static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static Wording wording(Record row) {
        Period valid = row.get(WORDING.VALID_DURING);
        return new Wording(
                row.get(WORDING.ID),
                Purpose.ofCode(row.get(WORDING.PURPOSE)),
                Channel.ofCode(row.get(WORDING.CHANNEL)),
                Language.valueOf(row.get(WORDING.LANGUAGE).toUpperCase(Locale.ROOT)),
                row.get(WORDING.VERSION),
                row.get(WORDING.TEXT),
                valid.from(),
                valid.to(),
                row.get(row.size() - 1, Long.class),
                row.get(WORDING.MADE_BY));
    }
}
