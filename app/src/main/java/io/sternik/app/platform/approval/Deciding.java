package io.sternik.app.platform.approval;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.signin.ActingViewers;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.RecurringWork;
import io.sternik.database.platform.tables.records.ApprovalRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Decides what was asked, one step after the other, each by another person than whoever asked; withdraws it; ends what nobody has decided. */
@Component
class Deciding implements RecurringWork {

    static final String GRANTED = "granted";
    private static final String REFUSED = "refused";

    private final ApprovalStore store;
    private final Deciders deciders;
    private final ApprovalNews news;
    private final Accounts accounts;
    private final ActingViewers actors;
    private final Audit audit;
    private final CompanyTime time;
    private final JsonMapper json;
    private final Map<String, ApprovalKind> kinds = new HashMap<>();

    Deciding(
            ApprovalStore store,
            Deciders deciders,
            ApprovalNews news,
            Accounts accounts,
            ActingViewers actors,
            Audit audit,
            CompanyTime time,
            JsonMapper json,
            List<ApprovalKind> kinds) {
        this.store = store;
        this.deciders = deciders;
        this.news = news;
        this.accounts = accounts;
        this.actors = actors;
        this.audit = audit;
        this.time = time;
        this.json = json;
        kinds.forEach(kind -> this.kinds.put(kind.code(), kind));
    }

    /** A record that is locked, read. */
    private record Matter(ApprovalRecord row, Asked asked) {}

    /**
     * Agrees to the step; after the last one it is done.
     *
     * @param step that the person has seen
     */
    @Transactional
    void grant(ApprovalId id, int step, @Nullable String reason, Viewer by) {
        Matter matter = toDecide(id, step, by);
        Account author = accounts.get(matter.asked().author());
        if (!author.opensOn(time.today())) {
            throw new ApprovalProblem.AuthorLeft(author.name()).refused();
        }
        decide(matter, GRANTED, reason, by);
        if (matter.asked().isLast()) {
            store.end(id, GRANTED, time.now());
            news.decided(matter.row(), GRANTED, reason, by);
            var content = json.readTree(matter.row().getContent().data());
            Approvals.requireSealed(matter.row(), content);
            Objects.requireNonNull(
                            kinds.get(matter.asked().kind()), matter.asked().kind())
                    .granted(
                            id,
                            content,
                            actors.require(author.id().value(), matter.row().getActing()));
        } else {
            store.nextStep(matter.asked());
            Asked next = read(store.find(id).orElseThrow());
            news.asked(matter.row(), deciders.of(next), by);
        }
    }

    /** Refuses it, with the reason; the steps that would follow are not asked any more. */
    @Transactional
    void refuse(ApprovalId id, int step, @Nullable String reason, Viewer by) {
        Matter matter = toDecide(id, step, by);
        if (reason == null || reason.isBlank()) {
            throw RequestProblem.Invalid.field("reason", "approval.reason-missing")
                    .refused();
        }
        decide(matter, REFUSED, reason, by);
        store.end(id, REFUSED, time.now());
        news.decided(matter.row(), REFUSED, reason, by);
        ended(matter.row());
    }

    /** Takes back what the viewer asked, as long as it is not decided. */
    @Transactional
    void withdraw(ApprovalId id, Viewer by) {
        Matter matter = locked(id);
        if (!matter.asked().author().equals(by.user())) {
            throw new RecordProblem.NotFound().refused();
        }
        requireOpen(matter.asked(), matter.asked().step());
        store.end(id, "withdrawn", time.now());
        write(matter, "withdrawn", null, by);
        ended(matter.row());
    }

    /** The matter, if its step falls to the viewer; whoever is not concerned does not learn that there is one. */
    private Matter toDecide(ApprovalId id, int step, Viewer by) {
        Matter matter = locked(id);
        Asked asked = matter.asked();
        Set<UserId> barred = asked.barred();
        boolean party = barred.contains(by.user())
                || (by.behalf() != null && barred.contains(by.behalf().giver()));
        // As the person has seen it, maybe before somebody else decided.
        Asked seen = asked.before(step);
        if (!party && !deciders.includes(deciders.of(seen), seen, by)) {
            throw new RecordProblem.NotFound().refused();
        }
        requireOpen(asked, step);
        if (party) {
            throw new ApprovalProblem.OwnMatter().refused();
        }
        return matter;
    }

    private void requireOpen(Asked asked, int step) {
        Asked.Decision decided =
                asked.steps().get(Math.clamp(step, 1, asked.steps().size()) - 1);
        if (!asked.isOpen() || asked.step() != step) {
            UserId who = decided.decidedBy();
            String verdict = decided.verdict();
            throw new ApprovalProblem.AlreadyEnded(
                            verdict == null ? asked.state() : verdict,
                            who == null ? "" : accounts.get(who).name())
                    .refused();
        }
        if (asked.expiresAt() != null && !asked.expiresAt().isAfter(time.now())) {
            throw new ApprovalProblem.AlreadyEnded("expired", "").refused();
        }
    }

    private void ended(ApprovalRecord row) {
        ApprovalKind kind = kinds.get(row.getKind());
        if (kind != null) {
            kind.ended(
                    new ApprovalId(row.getId()), json.readTree(row.getContent().data()));
        }
    }

    private void decide(Matter matter, String verdict, @Nullable String reason, Viewer by) {
        String words = reason == null || reason.isBlank() ? null : reason.strip();
        store.decided(matter.asked(), verdict, words, by, time.now());
        write(matter, verdict, words, by);
    }

    private void write(Matter matter, String verb, @Nullable String reason, Viewer by) {
        audit.write(
                by,
                new Audit.Entry(
                        "approval." + verb,
                        new RecordRef(Approvals.OBJECT, matter.row().getId()),
                        Map.of(),
                        Map.of("step", matter.asked().step()),
                        reason,
                        null));
    }

    private Matter locked(ApprovalId id) {
        ApprovalRecord row = store.lock(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
        return new Matter(row, read(row));
    }

    private Asked read(ApprovalRecord row) {
        return store.asked(List.of(row)).getFirst();
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** Ends what nobody has decided in time, and tells whoever asked. */
    @Override
    @Transactional
    public void run() {
        for (ApprovalRecord open : store.open()) {
            if (open.getExpiresAt() != null && !open.getExpiresAt().isAfter(time.now())) {
                ApprovalRecord row = store.lock(new ApprovalId(open.getId())).orElseThrow();
                if (row.getState().equals("asked")) {
                    store.end(new ApprovalId(row.getId()), "expired", time.now());
                    news.expired(row);
                    ended(row);
                }
            }
        }
    }
}
