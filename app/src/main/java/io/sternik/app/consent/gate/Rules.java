package io.sternik.app.consent.gate;

import io.sternik.app.consent.ConsentProblem;
import io.sternik.app.consent.gate.ContactRule.ContactLimits;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.calendar.Calendars;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.consent.tables.records.ContactRuleRecord;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of contact over time. One that has begun is never changed: a new one takes its place from a day ahead, or it ends. */
@Component
public class Rules {

    private static final int LONGEST_LAW = 500;
    private static final int LONGEST_DAYS = 366;

    private final RuleStore store;
    private final RuleEffects effects;
    private final Journal journal;
    private final Calendars calendars;
    private final CompanyTime time;

    Rules(RuleStore store, RuleEffects effects, Journal journal, Calendars calendars, CompanyTime time) {
        this.store = store;
        this.effects = effects;
        this.journal = journal;
        this.calendars = calendars;
        this.time = time;
    }

    /** All rules of all countries and times. */
    List<ContactRule> all() {
        return store.all();
    }

    /** What a new rule would come to on its first day. */
    @Transactional
    RuleEffect effect(NewRule wanted) {
        requireFit(wanted);
        ContactRule rule = wanted.rule();
        return effects.of(rule, store.on(wanted.from(), rule).orElse(null), rule, wanted.from(), home());
    }

    /** What the end of a rule would come to on the day after its last one. */
    @Transactional
    RuleEffect effectOfEnd(UUID id, LocalDate last) {
        ContactRuleRecord row = endable(id, last);
        ContactRule rule = RuleStore.rule(row);
        return effects.of(rule, rule, null, last.plusDays(1), home());
    }

    /** Adds a rule; the one before ends where it begins. */
    @Transactional
    ContactRule add(NewRule wanted, Viewer by) {
        requireFit(wanted);
        ContactRule rule = wanted.rule();
        Optional<ContactRuleRecord> before = store.lockLast(rule);
        if (before.isPresent()
                && !wanted.from().isAfter(before.get().getValidDuring().from())) {
            throw RequestProblem.Invalid.field("from", "consent.rule-from").refused();
        }
        ChangeSetId act = journal.open(
                rule.country() + " " + rule.channel().code() + " "
                        + rule.purpose().code(),
                by);
        before.filter(row -> row.getValidDuring().contains(wanted.from()))
                .ifPresent(row -> end(row, wanted.from(), act, by));
        UUID id = store.insert(rule, time.now(), by.name());
        journal.created(
                by,
                new RecordRef(RuleUndo.OBJECT, id),
                new FieldChange.Difference()
                        .field(
                                "rule",
                                null,
                                rule.country() + " " + rule.kind().code() + " "
                                        + rule.channel().code() + " "
                                        + rule.purpose().code())
                        .field("from", null, rule.from())
                        .field("bases", null, rule.bases())
                        .field("law", null, rule.law().pl())
                        .changes(),
                act);
        return store.find(id).orElseThrow();
    }

    /** Ends a rule with its last day; afterwards nobody is reached so until there is another one. */
    @Transactional
    ContactRule end(UUID id, LocalDate last, Viewer by) {
        ContactRuleRecord row = endable(id, last);
        ChangeSetId act = journal.open(row.getCountry() + " " + row.getChannel() + " " + row.getPurpose(), by);
        end(row, last.plusDays(1), act, by);
        return store.find(id).orElseThrow();
    }

    private void end(ContactRuleRecord row, LocalDate to, ChangeSetId act, Viewer by) {
        LocalDate before = row.getValidDuring().to();
        long version = row.getVersion() + 1;
        store.end(row.getId(), new Period(row.getValidDuring().from(), to), version);
        journal.changed(
                by,
                new RecordRef(RuleUndo.OBJECT, row.getId()),
                version,
                new FieldChange.Difference().field(RuleUndo.TO, before, to).changes(),
                act);
    }

    private ContactRuleRecord endable(UUID id, LocalDate last) {
        ContactRuleRecord row = store.lock(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
        LocalDate to = row.getValidDuring().to();
        if (to != null && !to.isAfter(time.today())) {
            throw new ConsentProblem.RuleOver().refused();
        }
        if (last.isBefore(time.today())
                || last.isBefore(row.getValidDuring().from())
                || to != null && !last.plusDays(1).isBefore(to)) {
            throw RequestProblem.Invalid.field("last", "consent.rule-last").refused();
        }
        return row;
    }

    private void requireFit(NewRule wanted) {
        List<FieldFinding> findings = new ArrayList<>();
        if (!wanted.country().matches("[A-Z]{2}")) {
            findings.add(new FieldFinding("country", "consent.rule-country"));
        }
        if (wanted.bases().isEmpty()) {
            findings.add(new FieldFinding("bases", "field.required"));
        }
        if (!isLaw(wanted.law().pl()) || !isLaw(wanted.law().en())) {
            findings.add(new FieldFinding("law", "consent.rule-law"));
        }
        if (!wanted.from().isAfter(time.today())) {
            findings.add(new FieldFinding("from", "consent.rule-from"));
        }
        if (!fit(wanted.limits())) {
            findings.add(new FieldFinding("limits", "consent.rule-limits"));
        }
        if (!findings.isEmpty()) {
            throw new RequestProblem.Invalid(findings).refused();
        }
    }

    private static boolean isLaw(String text) {
        return !text.isBlank() && text.length() <= LONGEST_LAW;
    }

    private static boolean fit(ContactLimits limits) {
        Integer from = limits.fromHour();
        Integer to = limits.toHour();
        boolean hours = from == null ? to == null : to != null && from >= 0 && to <= 24 && from < to;
        return hours
                && positive(limits.most(), 1_000)
                && positive(limits.inDays(), LONGEST_DAYS)
                && (limits.most() == null) == (limits.inDays() == null);
    }

    private static boolean positive(@Nullable Integer number, int most) {
        return number == null || number > 0 && number <= most;
    }

    private String home() {
        return Objects.requireNonNullElse(calendars.current().content().country(), Contactability.HOME);
    }
}
