package io.sternik.app.platform.approval;

import io.sternik.app.platform.access.Behalf;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.text.Texts;
import io.sternik.database.platform.tables.records.ApprovalRecord;
import io.sternik.engine.finding.Text;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody has to decide, has asked and has decided. Nobody else than those concerned sees any of it. */
@Component
class ApprovalDesk {

    private final ApprovalStore store;
    private final Deciders deciders;
    private final Accounts accounts;
    private final Texts texts;
    private final JsonMapper json;
    private final Map<String, ApprovalKind> kinds = new HashMap<>();

    ApprovalDesk(
            ApprovalStore store,
            Deciders deciders,
            Accounts accounts,
            Texts texts,
            JsonMapper json,
            List<ApprovalKind> kinds) {
        this.store = store;
        this.deciders = deciders;
        this.accounts = accounts;
        this.texts = texts;
        this.json = json;
        kinds.forEach(kind -> this.kinds.put(kind.code(), kind));
    }

    /**
     * A step in the eyes of a reader.
     *
     * @param permission who decides, null for a superior
     * @param by name of whoever decided
     * @param behalf name of the person for whom it was decided
     */
    record StepView(
            int number,
            @Nullable String permission,
            @Nullable String verdict,
            @Nullable String by,
            @Nullable String behalf,
            @Nullable String reason,
            @Nullable OffsetDateTime at) {}

    /**
     * Something that was asked.
     *
     * @param author name of whoever asked
     * @param behalf name of the person for whom it was asked
     * @param step that is to be decided, or was last
     * @param waitsFor names of those who may decide it now
     * @param mayDecide whether the reader may
     * @param mine whether the reader asked it
     */
    record ApprovalView(
            ApprovalId id,
            String kind,
            String state,
            Text text,
            String author,
            @Nullable String behalf,
            String note,
            OffsetDateTime askedAt,
            @Nullable OffsetDateTime expiresAt,
            @Nullable OffsetDateTime endedAt,
            int step,
            List<StepView> steps,
            List<String> waitsFor,
            boolean mayDecide,
            boolean mine,
            @Nullable JsonNode outcome) {}

    /** The same with what is needed to decide it. */
    record ApprovalDetails(ApprovalView approval, JsonNode shown) {}

    /** All that concerns somebody. */
    record Desk(List<ApprovalView> toDecide, List<ApprovalView> asked, List<ApprovalView> decided) {}

    Desk of(Viewer viewer) {
        List<ApprovalRecord> open = store.open();
        Map<ApprovalId, Set<UserId>> who = deciders.of(store.asked(open));
        Map<UUID, Asked> byId = new HashMap<>();
        store.asked(open).forEach(asked -> byId.put(asked.id().value(), asked));
        List<ApprovalRecord> toDecide = open.stream()
                .filter(row -> {
                    Asked asked = Objects.requireNonNull(byId.get(row.getId()));
                    return deciders.includes(who.getOrDefault(asked.id(), Set.of()), asked, viewer);
                })
                .toList();
        boolean acting = viewer.behalf() != null;
        return new Desk(
                views(toDecide, viewer),
                acting ? List.of() : views(store.askedBy(viewer), viewer),
                views(store.decidedBy(viewer), viewer).stream()
                        .filter(view -> !view.mayDecide())
                        .toList());
    }

    int waiting(Viewer viewer) {
        List<Asked> open = store.asked(store.open());
        Map<ApprovalId, Set<UserId>> who = deciders.of(open);
        return (int) open.stream()
                .filter(asked -> deciders.includes(who.getOrDefault(asked.id(), Set.of()), asked, viewer))
                .count();
    }

    /** One of them; not found for whoever is not concerned. */
    ApprovalDetails one(ApprovalId id, Viewer viewer) {
        ApprovalRecord row = store.find(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
        Asked asked = store.asked(List.of(row)).getFirst();
        ApprovalView view = views(List.of(row), viewer).getFirst();
        if (!view.mayDecide() && !concerns(asked, viewer)) {
            throw new RecordProblem.NotFound().refused();
        }
        JsonNode shown = json.readTree(row.getShown().data());
        ApprovalKind kind = kinds.get(row.getKind());
        return new ApprovalDetails(view, kind == null ? shown : kind.visibleTo(viewer, shown));
    }

    private static boolean concerns(Asked asked, Viewer viewer) {
        UserId user = viewer.user();
        Behalf behalf = viewer.behalf();
        return user != null
                && (behalf == null
                        ? asked.barred().contains(user)
                        : asked.steps().stream().anyMatch(step -> user.equals(step.decidedBy())));
    }

    private List<ApprovalView> views(List<ApprovalRecord> rows, Viewer viewer) {
        List<Asked> all = store.asked(rows);
        List<Asked> open = all.stream().filter(Asked::isOpen).toList();
        Map<ApprovalId, Set<UserId>> who = deciders.of(open);
        Map<UserId, Account> names = accounts.find(people(all, who));
        List<ApprovalView> views = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Asked asked = all.get(at);
            views.add(view(rows.get(at), asked, who.getOrDefault(asked.id(), Set.of()), names, viewer));
        }
        return views;
    }

    private static Set<UserId> people(List<Asked> all, Map<ApprovalId, Set<UserId>> who) {
        Set<UserId> people = new HashSet<>();
        all.forEach(asked -> people.addAll(asked.barred()));
        who.values().forEach(people::addAll);
        return people;
    }

    private ApprovalView view(
            ApprovalRecord row, Asked asked, Set<UserId> who, Map<UserId, Account> names, Viewer viewer) {
        JSONB outcome = row.getOutcome();
        Map<String, String> params = json.readValue(row.getParams().data(), new TypeReference<>() {});
        return new ApprovalView(
                asked.id(),
                asked.kind(),
                asked.state(),
                texts.both("approval." + asked.kind(), params),
                Objects.requireNonNull(name(names, asked.author())),
                name(names, asked.authorFor()),
                row.getNote(),
                asked.askedAt(),
                asked.expiresAt(),
                row.getEndedAt(),
                asked.step(),
                asked.steps().stream().map(step -> view(step, names)).toList(),
                who.stream()
                        .map(user -> name(names, user))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                asked.isOpen() && deciders.includes(who, asked, viewer),
                asked.author().equals(viewer.user()),
                outcome == null ? null : json.readTree(outcome.data()));
    }

    private static StepView view(Asked.Decision step, Map<UserId, Account> names) {
        return new StepView(
                step.number(),
                step.who().permission(),
                step.verdict(),
                name(names, step.decidedBy()),
                name(names, step.decidedFor()),
                step.reason(),
                step.decidedAt());
    }

    private static @Nullable String name(Map<UserId, Account> names, @Nullable UserId user) {
        Account account = user == null ? null : names.get(user);
        return account == null ? null : account.name();
    }
}
