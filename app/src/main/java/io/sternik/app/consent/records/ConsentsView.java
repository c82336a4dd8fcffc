package io.sternik.app.consent.records;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ContactParty;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.gate.Basis;
import io.sternik.app.consent.statements.MarkedAddress;
import io.sternik.app.consent.statements.Statement;
import io.sternik.app.consent.wordings.Wording;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The consents of one record.
 *
 * @param restrictedAt since when nobody may contact the person at all, null when it is not so
 * @param cells all channels with all purposes
 * @param addresses that can be chosen, by channel
 * @param marked those of them that lead nowhere
 * @param statements the newest first
 * @param wordings that hold today
 */
public record ConsentsView(
        String name,
        ContactParty.Kind kind,
        @Nullable OffsetDateTime restrictedAt,
        List<ConsentCell> cells,
        List<ReachedAt> addresses,
        List<MarkedAddress> marked,
        List<Statement> statements,
        List<Wording> wordings) {

    /**
     * Where the person is reached.
     *
     * @param key by which the address is found again
     */
    public record ReachedAt(Channel channel, String address, String key) {}

    /**
     * A channel for a purpose.
     *
     * @param state what was said last, null when nothing was
     * @param until last day on which it holds, null when it has no end
     * @param allowed whether the gate lets through now
     * @param basis on which it would rest, null when it is not allowed
     * @param why the basis or the reasons against it, in the viewer's language
     * @param law source of the rule, null when there is none
     */
    public record ConsentCell(
            Channel channel,
            Purpose purpose,
            @Nullable StatementKind state,
            @Nullable OffsetDateTime since,
            @Nullable LocalDate until,
            boolean allowed,
            @Nullable Basis basis,
            List<String> why,
            @Nullable Text law) {}
}
