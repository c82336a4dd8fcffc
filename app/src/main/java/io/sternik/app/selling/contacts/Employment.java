package io.sternik.app.selling.contacts;

import static io.sternik.database.selling.Tables.ACCOUNT_CONTACT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.Journal.Deed;
import io.sternik.app.platform.history.RowImage;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.ContactId;
import io.sternik.database.selling.tables.records.AccountContactRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The jobs of contacts at accounts, by date. A change of them is kept as an image of all jobs, so that it can be taken back. */
@Component
public class Employment {

    /** Name of all jobs of a contact in histories and change sets. */
    public static final String IMAGE = "relations";

    static final RowImage<AccountContactRecord> ROWS = new RowImage<>(ACCOUNT_CONTACT, ACCOUNT_CONTACT.CONTACT);

    private final DSLContext sql;
    private final ContactStore store;
    private final Journal journal;
    private final CompanyTime time;

    Employment(DSLContext sql, ContactStore store, Journal journal, CompanyTime time) {
        this.sql = sql;
        this.store = store;
        this.journal = journal;
        this.time = time;
    }

    /** The first job of a new contact. */
    FieldChange begin(UUID contact, ContactJobs.Job job, Viewer by) {
        store.setJobs(contact, List.of(job), time.today(), by.visibility());
        return new FieldChange(IMAGE, null, ROWS.of(sql, contact));
    }

    /** Replaces the jobs of a contact at accounts in sight; no change when they are so already. */
    List<FieldChange> set(UUID contact, List<ContactJobs.Job> wanted, Viewer by) {
        List<ContactJobs.Job> before = store.jobs(contact, by.visibility());
        Set<UUID> known = before.stream().map(ContactJobs.Job::account).collect(Collectors.toSet());
        for (ContactJobs.Job job : wanted) {
            if (!known.contains(job.account())) {
                requireInSight(job.account(), IMAGE, by);
            }
        }
        requireDates(wanted);
        if (new HashSet<>(before).equals(new HashSet<>(wanted))) {
            return List.of();
        }
        String image = ROWS.of(sql, contact);
        store.setJobs(contact, wanted, time.today(), by.visibility());
        return List.of(new FieldChange(IMAGE, image, ROWS.of(sql, contact)));
    }

    /** Everybody who works or worked at one account does so at another from now on; two jobs at the same time become one. */
    public void moveTo(UUID from, UUID to, ChangeSetId act, Viewer by) {
        Map<UUID, List<ContactJobs.Job>> jobs = store.jobsAt(from, to);
        if (jobs.isEmpty()) {
            return;
        }
        Map<UUID, String> before = ROWS.of(sql, jobs.keySet());
        Map<UUID, List<ContactJobs.Job>> united = new HashMap<>();
        jobs.forEach((contact, some) -> {
            if (some.stream().anyMatch(job -> job.account().equals(to))) {
                united.put(
                        contact,
                        ContactJobs.united(some.stream().map(job -> job.at(to)).toList()));
            }
        });
        store.replaceJobs(united, List.of(from, to));
        store.moveJobs(from, to);
        Map<UUID, Long> versions = store.versionsWithAccounts(jobs.keySet(), time.today());
        Map<UUID, String> after = ROWS.of(sql, jobs.keySet());
        List<Deed> deeds = new ArrayList<>();
        versions.forEach((contact, version) -> {
            List<FieldChange> change = List.of(new FieldChange(IMAGE, before.get(contact), after.get(contact)));
            deeds.add(new Deed(ContactId.ref(contact), version, "changed", change, change));
        });
        journal.changedTogether(by, deeds, act);
    }

    /** A contact gets the jobs of another beside its own; two at the same account at the same time become one. */
    List<FieldChange> unite(UUID contact, UUID other) {
        List<ContactJobs.Job> all = new ArrayList<>(store.allJobs(contact));
        all.addAll(store.allJobs(other));
        String image = ROWS.of(sql, contact);
        List<ContactJobs.Job> united = ContactJobs.united(all);
        if (new HashSet<>(united).equals(new HashSet<>(store.allJobs(contact)))) {
            return List.of();
        }
        store.setAllJobs(contact, united, time.today());
        return List.of(new FieldChange(IMAGE, image, ROWS.of(sql, contact)));
    }

    /** Refuses an account that the viewer does not see as a whole. */
    void requireInSight(UUID account, String field, Viewer by) {
        if (!store.ownsAccount(account, by.visibility())) {
            throw RequestProblem.Invalid.field(field, "field.unknown-record").refused();
        }
    }

    private static void requireDates(List<ContactJobs.Job> wanted) {
        List<ContactJobs.Job> jobs = new ArrayList<>(wanted);
        jobs.sort(Comparator.comparing(ContactJobs.Job::account).thenComparing(ContactJobs.Job::from));
        for (int i = 0; i < jobs.size(); i++) {
            ContactJobs.Job job = jobs.get(i);
            if (job.to() != null && !job.to().isAfter(job.from())) {
                throw RequestProblem.Invalid.field(IMAGE, "contact.job-dates").refused();
            }
            ContactJobs.Job next = i + 1 < jobs.size() ? jobs.get(i + 1) : null;
            if (next != null
                    && next.account().equals(job.account())
                    && (job.to() == null || next.from().isBefore(job.to()))) {
                throw RequestProblem.Invalid.field(IMAGE, "contact.job-overlap").refused();
            }
        }
    }
}
