package io.sternik.app.selling.consents;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.statements.ImportedStatement;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportParts;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.selling.consents.ConsentPeople.Found;
import io.sternik.app.selling.consents.ConsentRows.Agreed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of a file of consents come to. */
final class ConsentImportPlan implements ImportPlan {

    private static final int RECORDS_AT_ONCE = 500;
    private static final String NOTED = "noted";

    private final ImportContext context;
    private final ConsentRows rows;
    private final Set<ImportedStatement.Moment> known;
    private final Map<List<Object>, Instant> withdrawn = new HashMap<>();
    private final List<ImportedStatement> noted = new ArrayList<>();

    /** Statements that are written together. */
    record Noted(List<ImportedStatement> statements) {}

    ConsentImportPlan(ImportContext context, ConsentRows rows, Set<ImportedStatement.Moment> known) {
        this.context = context;
        this.rows = rows;
        this.known = known;
        known.stream().filter(said -> !said.agrees()).forEach(this::remember);
    }

    private void remember(ImportedStatement.Moment back) {
        withdrawn.merge(key(back), back.at(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static List<Object> key(ImportedStatement.Moment said) {
        return List.of(said.party(), said.channel(), said.purpose());
    }

    void read(ImportRow row) {
        StatementKind state = ConsentWords.state(row);
        Purpose purpose = ConsentWords.purpose(row);
        Set<Channel> channels = ConsentWords.channels(row);
        boolean taken = row.text("withdrawnAt") != null;
        boolean agrees = state.agrees() && !taken;
        ConsentMoment given = taken || agrees ? rows.moment(row, "at", true) : null;
        ConsentMoment back = agrees ? null : rows.moment(row, taken ? "withdrawnAt" : "at", false);
        if (given == null && back == null && !row.isRefused()) {
            row.refuse("at", "consent-day", Map.of());
        }
        if (given != null && purpose != Purpose.MARKETING) {
            row.refuse("purpose", "consent-for-marketing", Map.of("value", String.valueOf(row.text("purpose"))));
        }
        Set<Found> people = rows.who(row, agrees, context);
        Map<Channel, Agreed> texts = new HashMap<>();
        if (given != null) {
            channels.forEach(channel -> texts.put(channel, rows.agreed(row, channel, purpose, given)));
        }
        if (row.isRefused()) {
            return;
        }
        if (people.size() > 1) {
            context.report().notice("consent-reaches-several", row, ConsentPeople.names(people), null);
        }
        for (Found person : people) {
            for (Channel channel : channels) {
                if (given != null) {
                    note(row, person, channel, purpose, StatementKind.IMPORTED, given, texts.get(channel));
                }
                if (back != null) {
                    StatementKind kind = state == StatementKind.OBJECTED ? state : StatementKind.WITHDRAWN;
                    note(row, person, channel, purpose, kind, back, null);
                }
            }
        }
    }

    private void note(
            ImportRow row,
            Found person,
            Channel channel,
            Purpose purpose,
            StatementKind kind,
            ConsentMoment moment,
            @Nullable Agreed agreed) {
        Agreed text = Objects.requireNonNullElse(agreed, Agreed.TO_NOTHING);
        ImportedStatement said = new ImportedStatement(
                context.newId(),
                person.ref().object(),
                person.ref().id(),
                kind,
                channel,
                purpose,
                moment.at(),
                moment.dayOnly(),
                text.wording(),
                text.foreignText(),
                kind.agrees() ? address(row, channel) : null,
                evidence(row),
                row.text("collectedBy"));
        boolean takenBack = kind.agrees() && known.contains(said.moment().other());
        if (takenBack) {
            context.report().notice("consent-older", row, String.valueOf(row.text("at")), null);
        }
        if (takenBack || !known.add(said.moment())) {
            context.report().count(ConsentShape.OBJECT, Outcome.UNCHANGED);
            return;
        }
        tell(row, said);
        noted.add(said);
        context.report().count(ConsentShape.OBJECT, Outcome.CREATED);
    }

    /** A consent to an address is about that one. */
    private static @Nullable String address(ImportRow row, Channel channel) {
        return switch (channel) {
            case MAIL -> ConsentRows.key(row, "mail");
            case PHONE, SMS -> ConsentRows.key(row, "phone");
            case POST -> null;
        };
    }

    private static String evidence(ImportRow row) {
        String written = row.text("evidence");
        String where = row.sheet().name() + ":" + row.number();
        return written == null ? where : written + " (" + where + ")";
    }

    private void tell(ImportRow row, ImportedStatement said) {
        if (!said.kind().agrees()) {
            remember(said.moment());
            return;
        }
        if (said.wording() == null && said.foreignText() == null) {
            context.report().notice("consent-without-text");
        }
        Instant back = withdrawn.get(key(said.moment()));
        if (back != null && !back.isBefore(said.at().toInstant())) {
            context.report().notice("consent-older", row, String.valueOf(row.text("at")), null);
        }
    }

    @Override
    public void cut(ImportParts parts) {
        List<ImportedStatement> byPerson = noted.stream()
                .sorted((one, other) -> one.party().compareTo(other.party()))
                .toList();
        parts.each(NOTED, byPerson, RECORDS_AT_ONCE, Noted::new);
    }
}
