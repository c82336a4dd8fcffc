package io.sternik.app.consent.parties;

import io.sternik.app.consent.ContactParty;
import io.sternik.app.consent.ContactParty.Party;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Records behind which somebody stands, whichever module owns them. */
@Component
public class Parties {

    private final Map<String, ContactParty> kinds;

    Parties(List<ContactParty> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(ContactParty::object, Function.identity()));
    }

    /** The version of the record; not found when the viewer does not see it as a whole, or nobody stands behind such records. */
    public long requireSeen(RecordRef record, Viewer viewer) {
        return Optional.ofNullable(kinds.get(record.object()))
                .flatMap(kind -> kind.sight().version(record.id(), viewer))
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** Who stands behind the record; not found when it is gone. Asked after it was judged who sees it. */
    public Party of(RecordRef record) {
        return find(record).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** The same, empty when the record is gone. */
    public Optional<Party> find(RecordRef record) {
        return Optional.ofNullable(kinds.get(record.object()))
                .flatMap(kind -> kind.facts().of(record.id()));
    }

    /** Who stands behind all records of all kinds, by id; for questions about how many. */
    public Map<UUID, Party> everyone() {
        Map<UUID, Party> everyone = new HashMap<>();
        kinds.values().forEach(kind -> everyone.putAll(kind.everyone().all()));
        return everyone;
    }
}
