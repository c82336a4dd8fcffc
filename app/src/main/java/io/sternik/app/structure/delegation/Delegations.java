package io.sternik.app.structure.delegation;

import io.sternik.app.platform.access.Rights;
import io.sternik.app.platform.access.Scopes;
import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.StructureProblem;
import io.sternik.app.structure.StructureRights;
import io.sternik.app.structure.delegation.DelegationStore.Party;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a part of the own rights to another person for a time, and takes it back. What is given is never more than the giver has: it is
 * reckoned at each use. Nobody gives to oneself, and what was received is not passed on.
 */
@Component
class Delegations {

    /** Kind of record in the audit. */
    static final String OBJECT = "delegation";

    private static final int LONGEST_DAYS = 366;

    private final DelegationStore store;
    private final DelegationNews news;
    private final Accounts accounts;
    private final Rights rights;
    private final Scopes scopes;
    private final Audit audit;
    private final CompanyTime time;

    Delegations(
            DelegationStore store,
            DelegationNews news,
            Accounts accounts,
            Rights rights,
            Scopes scopes,
            Audit audit,
            CompanyTime time) {
        this.store = store;
        this.news = news;
        this.accounts = accounts;
        this.rights = rights;
        this.scopes = scopes;
        this.audit = audit;
        this.time = time;
    }

    /**
     * What is to be given.
     *
     * @param giver whose position it is; null for the viewer
     * @param scopes codes of what may be done
     * @param lastDay on which it still holds
     */
    record Give(
            @Nullable PersonId giver,
            PersonId receiver,
            PositionId position,
            List<String> scopes,
            LocalDate from,
            LocalDate lastDay,
            String reason) {}

    @Transactional
    DelegationId give(Give wanted, Viewer by) {
        if (by.behalf() != null) {
            throw new StructureProblem.DelegationPassedOn().refused();
        }
        Party giver = giver(wanted.giver(), by);
        Party receiver = store.party(wanted.receiver()).orElseThrow(() -> invalid("receiver", "field.unknown-record"));
        requireOther(giver, receiver, by);
        requireDays(wanted);
        if (!store.holds(giver.id(), wanted.position(), wanted.from())) {
            throw invalid("position", "structure.delegation-position");
        }
        requireScopes(wanted.scopes(), giver);
        if (wanted.reason().isBlank()) {
            throw invalid("reason", "field.required");
        }
        Period during = new Period(wanted.from(), wanted.lastDay().plusDays(1));
        List<String> codes = wanted.scopes().stream().distinct().sorted().toList();
        DelegationId id = store.insert(
                giver.id(),
                receiver.id(),
                wanted.position(),
                codes,
                during,
                wanted.reason().strip(),
                by);
        Map<String, Object> facts = Map.of(
                "giver", giver.name(), "receiver", receiver.name(), "scopes", codes, "during", during.toString());
        audit.write(
                by,
                new Audit.Entry(
                        "delegation.given",
                        ref(id),
                        Map.of(),
                        facts,
                        wanted.reason().strip(),
                        null));
        news.tellDue();
        return id;
    }

    /** The viewer, or, for whoever may edit people, another person. */
    private Party giver(@Nullable PersonId wanted, Viewer by) {
        Optional<Party> own = own(by);
        if (wanted == null || own.map(Party::id).filter(wanted::equals).isPresent()) {
            return own.orElseThrow(() -> invalid("position", "structure.delegation-position"));
        }
        if (!by.may(StructureRights.EDIT_PEOPLE)) {
            throw new RecordProblem.NotFound().refused();
        }
        return store.party(wanted).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** The person that the viewer is. */
    Optional<Party> own(Viewer viewer) {
        UserId user = viewer.user();
        return user == null ? Optional.empty() : store.party(user);
    }

    private void requireOther(Party giver, Party receiver, Viewer by) {
        UserId user = receiver.user();
        if (giver.id().equals(receiver.id()) || (user != null && user.equals(by.user()))) {
            throw invalid("receiver", "structure.delegation-oneself");
        }
        if (user == null || !accounts.get(user).opensOn(time.today())) {
            throw invalid("receiver", "structure.delegation-no-account");
        }
    }

    private void requireDays(Give wanted) {
        if (wanted.from().isBefore(time.today())) {
            throw invalid("from", "structure.delegation-past");
        }
        if (wanted.lastDay().isBefore(wanted.from())
                || wanted.lastDay().isAfter(wanted.from().plusDays(LONGEST_DAYS))) {
            throw invalid("lastDay", "structure.delegation-days");
        }
    }

    private void requireScopes(List<String> wanted, Party giver) {
        if (wanted.isEmpty() || !offered(giver).containsAll(wanted)) {
            throw invalid("scopes", wanted.isEmpty() ? "field.required" : "structure.delegation-scope");
        }
    }

    /** The scopes of which the person has something to give. */
    List<String> offered(Party giver) {
        Set<String> own = Optional.ofNullable(giver.user())
                .flatMap(accounts::find)
                .map(Account::roles)
                .map(rights::of)
                .orElse(Set.of());
        return scopes.codes().stream()
                .filter(code -> !Collections.disjoint(scopes.permissions(List.of(code)), own))
                .toList();
    }

    /** Ends one that the viewer gave or received; others are not found. */
    @Transactional
    void end(DelegationId id, Viewer by) {
        DelegationRow row = get(id);
        Party own = own(by).orElseThrow(() -> new RecordProblem.NotFound().refused());
        if (!Set.of(row.giver().id(), row.receiver().id()).contains(own.id().value())) {
            throw new RecordProblem.NotFound().refused();
        }
        ended(row, by);
    }

    /** Ends anybody's; for whoever may edit people. */
    @Transactional
    void revoke(DelegationId id, Viewer by) {
        ended(get(id), by);
    }

    private void ended(DelegationRow row, Viewer by) {
        if (row.isOpen()) {
            store.end(row.id(), by);
            audit.write(by, Audit.Entry.of("delegation.ended", ref(row.id()), Map.of("state", row.state()), Map.of()));
            news.tellDue();
        }
    }

    private DelegationRow get(DelegationId id) {
        return store.find(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    private static RecordRef ref(DelegationId id) {
        return new RecordRef(OBJECT, id.value());
    }

    private static RuntimeException invalid(String field, String code) {
        return RequestProblem.Invalid.field(field, code).refused();
    }
}
