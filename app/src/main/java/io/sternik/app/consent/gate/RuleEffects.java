package io.sternik.app.consent.gate;

import io.sternik.app.consent.ContactParty.Address;
import io.sternik.app.consent.ContactParty.Party;
import io.sternik.app.consent.parties.Parties;
import io.sternik.app.consent.statements.Standings;
import io.sternik.app.consent.statements.Statements;
import io.sternik.app.consent.statements.Suppression;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges everybody by two rules, with the very gate that judges each of them. */
@Component
class RuleEffects {

    private static final int NOON = 12;

    private final Parties parties;
    private final Statements statements;

    RuleEffects(Parties parties, Statements statements) {
        this.parties = parties;
        this.statements = statements;
    }

    /**
     * What changes on a day.
     *
     * @param which country, kind, channel and purpose that are looked at
     * @param before null for no rule
     * @param after null for no rule
     */
    RuleEffect of(
            ContactRule which, @Nullable ContactRule before, @Nullable ContactRule after, LocalDate day, String home) {
        Map<UUID, Standings> standings = statements.standings();
        Map<String, List<Suppression>> closed =
                statements.suppressions().stream().collect(Collectors.groupingBy(Suppression::addressKey));
        long[] counts = new long[5];
        parties.everyone().forEach((id, party) -> {
            String country = party.country() == null ? home : party.country();
            if (party.kind() != which.kind() || !country.equals(which.country())) {
                return;
            }
            Standings said = standings.getOrDefault(id, new Standings(List.of()));
            Circumstances now = circumstances(which, party, said, closed, day);
            boolean was = isAllowed(now, before);
            boolean will = isAllowed(now, after);
            counts[0]++;
            counts[1] += was ? 1 : 0;
            counts[2] += will ? 1 : 0;
            counts[3] += !was && will ? 1 : 0;
            counts[4] += was && !will ? 1 : 0;
        });
        return new RuleEffect(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static boolean isAllowed(Circumstances of, @Nullable ContactRule rule) {
        return Gate.stands(of.by(rule)) instanceof Verdict.Allowed;
    }

    private static Circumstances circumstances(
            ContactRule which, Party party, Standings said, Map<String, List<Suppression>> closed, LocalDate day) {
        String key = party.addresses().stream()
                .filter(address -> address.channel() == which.channel())
                .map(Address::key)
                .findFirst()
                .orElse(null);
        return new Circumstances(
                which.channel(),
                which.purpose(),
                which.country(),
                key,
                key == null ? List.of() : closed.getOrDefault(key, List.of()),
                said.restriction().orElse(null),
                said.of(which.channel(), which.purpose()).orElse(null),
                party.contracts(),
                null,
                day.atTime(NOON, 0),
                true,
                0);
    }
}
