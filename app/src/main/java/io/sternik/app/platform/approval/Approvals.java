package io.sternik.app.platform.approval;

import static io.sternik.database.platform.Tables.APPROVAL;

import io.sternik.app.platform.access.Behalf;
import io.sternik.app.platform.access.Role;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.ApprovalRecord;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for approval and tells whoever may decide; keeps what is asked under a seal, so that nothing else can be done by it. How it is
 * decided stands in {@link Deciding}.
 */
@Component
public class Approvals {

    /** Kind of record in the audit. */
    static final String OBJECT = "approval";

    private final ApprovalStore store;
    private final Deciders deciders;
    private final ApprovalNews news;
    private final Audit audit;
    private final CompanyTime time;
    private final JsonMapper json;

    Approvals(
            ApprovalStore store, Deciders deciders, ApprovalNews news, Audit audit, CompanyTime time, JsonMapper json) {
        this.store = store;
        this.deciders = deciders;
        this.news = news;
        this.audit = audit;
        this.time = time;
        this.json = json;
    }

    /**
     * Something that somebody wants to be approved.
     *
     * @param id given by the caller: asked again with the same id, it is asked once
     * @param kind code of an {@link ApprovalKind}
     * @param params values of the message {@code approval.<kind>}
     * @param content exactly what shall be done
     * @param shown what those who decide are shown
     * @param note why, in the words of whoever asks
     * @param lasts after which time it is not decided any more; null for ever
     */
    public record Request(
            ApprovalId id,
            String kind,
            List<Step> steps,
            Map<String, String> params,
            JsonNode content,
            JsonNode shown,
            String note,
            @Nullable Duration lasts) {

        /** Copies the collections. */
        public Request {
            steps = List.copyOf(steps);
            params = Map.copyOf(params);
        }
    }

    /** Those who could decide the first step if this person asked now; nobody where there is no other person. */
    public Set<UserId> couldDecide(Step first, Viewer author) {
        return deciders.of(draft(first, author));
    }

    /**
     * The roles of those who would decide one step after another if this person asked now, the nearest superior first. Levels that nobody
     * else holds are passed over.
     */
    public List<Set<Role>> levelsAbove(Viewer author) {
        return deciders.levels(draft(Step.SUPERIOR, author));
    }

    /** Names of those who agreed, by approval, in the order of the steps. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> agreed(Collection<UUID> approvals) {
        Map<UUID, List<UserId>> agreed = new LinkedHashMap<>();
        store.asked(store.findAll(approvals))
                .forEach(asked -> agreed.put(
                        asked.id().value(),
                        asked.steps().stream()
                                .filter(step -> Deciding.GRANTED.equals(step.verdict()))
                                .map(Asked.Decision::decidedBy)
                                .filter(Objects::nonNull)
                                .toList()));
        Map<UserId, String> names =
                deciders.names(agreed.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<UUID, List<String>> named = new LinkedHashMap<>();
        agreed.forEach((id, users) -> named.put(
                id, users.stream().map(names::get).filter(Objects::nonNull).toList()));
        return named;
    }

    private Asked draft(Step first, Viewer author) {
        UserId user = Objects.requireNonNull(author.user(), "only a person asks");
        Behalf behalf = author.behalf();
        return new Asked(
                new ApprovalId(new UUID(0, 0)),
                "",
                "asked",
                1,
                user,
                behalf == null ? null : behalf.giver(),
                position(author),
                time.now(),
                null,
                List.of(new Asked.Decision(1, first, null, null, null, null, null)));
    }

    private static @Nullable UUID position(Viewer author) {
        List<UUID> held = author.visibility().positions();
        return held.isEmpty() ? null : held.getFirst();
    }

    /** Asks, and tells whoever may decide the first step. */
    @Transactional
    public void ask(Request request, Viewer author) {
        UserId user = Objects.requireNonNull(author.user(), "only a person asks");
        Behalf behalf = author.behalf();
        byte[] seal = Seal.of(request.content());
        ApprovalRecord row = APPROVAL.newRecord();
        row.setId(request.id().value());
        row.setKind(request.kind());
        row.setState("asked");
        row.setStep((short) 1);
        row.setAuthor(user.value());
        row.setAuthorFor(behalf == null ? null : behalf.giver().value());
        row.setActing(behalf == null ? null : behalf.delegation());
        row.setPosition(position(author));
        row.setParams(jsonb(request.params()));
        row.setContent(jsonb(request.content()));
        row.setSeal(seal);
        row.setShown(jsonb(request.shown()));
        row.setNote(request.note().strip());
        row.setAskedAt(time.now());
        row.setExpiresAt(request.lasts() == null ? null : time.now().plus(request.lasts()));
        if (store.insert(row, request.steps())) {
            audit.write(
                    author,
                    Audit.Entry.of(
                            "approval.asked",
                            new RecordRef(OBJECT, row.getId()),
                            Map.of(),
                            Map.of(
                                    "kind",
                                    request.kind(),
                                    "seal",
                                    HexFormat.of().formatHex(seal))));
            Asked asked = store.asked(List.of(row)).getFirst();
            news.asked(row, deciders.of(asked), author);
        }
    }

    /** What was approved and is to be done now; refuses what is not approved, and what is not any more what was approved. */
    @Transactional(readOnly = true)
    public JsonNode granted(ApprovalId id, String kind) {
        ApprovalRecord row = store.find(id)
                .filter(found -> found.getKind().equals(kind))
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        if (!Set.of("granted", "done").contains(row.getState())) {
            throw new ApprovalProblem.AlreadyEnded(row.getState(), "").refused();
        }
        JsonNode content = json.readTree(row.getContent().data());
        requireSealed(row, content);
        return content;
    }

    /** Refuses to do something else than what was approved. */
    @Transactional(readOnly = true)
    public void requireSame(ApprovalId id, JsonNode content) {
        requireSealed(store.find(id).orElseThrow(() -> new RecordProblem.NotFound().refused()), content);
    }

    static void requireSealed(ApprovalRecord row, JsonNode content) {
        if (!MessageDigest.isEqual(row.getSeal(), Seal.of(content))) {
            throw new ApprovalProblem.ContentChanged().refused();
        }
    }

    /**
     * Notes what came of carrying it out, for everybody concerned.
     *
     * @param done false when it could not be done
     * @param outcome text in both languages and the address where the result stands
     */
    @Transactional
    public void carriedOut(ApprovalId id, boolean done, Object outcome) {
        store.carriedOut(id, done ? "done" : "failed", jsonb(outcome));
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
