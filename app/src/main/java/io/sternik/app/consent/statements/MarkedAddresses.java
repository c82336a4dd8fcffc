package io.sternik.app.consent.statements;

import io.sternik.app.consent.AddressSuppressed;
import io.sternik.app.consent.ContactParty.Address;
import io.sternik.app.consent.ContactParty.Party;
import io.sternik.app.consent.parties.Parties;
import io.sternik.app.consent.parties.Subjects;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses and numbers that lead nowhere: nobody is reached there, whoever has them, until the mark is taken back. */
@Component
public class MarkedAddresses {

    private static final int LONGEST = 500;

    private final MarkStore store;
    private final Parties parties;
    private final Subjects subjects;
    private final Events events;
    private final Journal journal;
    private final Texts texts;
    private final CompanyTime time;

    MarkedAddresses(
            MarkStore store,
            Parties parties,
            Subjects subjects,
            Events events,
            Journal journal,
            Texts texts,
            CompanyTime time) {
        this.store = store;
        this.parties = parties;
        this.subjects = subjects;
        this.events = events;
        this.journal = journal;
        this.texts = texts;
        this.time = time;
    }

    /**
     * What somebody found out.
     *
     * @param address one of the record's, as people read it
     */
    public record Fault(
            String address, AddressFault fault, @Nullable String note) {}

    /** Marks an address of a record that the viewer sees; one that is marked so already stays as it is. */
    @Transactional
    public void mark(RecordRef record, Fault found, Viewer by) {
        long version = parties.requireSeen(record, by);
        List<Address> addresses = addresses(parties.of(record), found);
        String note = Objects.requireNonNullElse(found.note(), "").strip();
        if (note.length() > LONGEST) {
            throw RequestProblem.Invalid.field("note", "consent.evidence-long").refused();
        }
        subjects.lockToSpeak(record.id());
        UUID mark = UUID.randomUUID();
        List<Address> closed = addresses.stream()
                .filter(one -> store.insert(mark, one, found, note, record, by))
                .toList();
        if (closed.isEmpty()) {
            return;
        }
        String told = closed.getFirst().value() + ": "
                + word("consent.closed." + found.fault().code(), by);
        ChangeSetId act = journal.open(told, by);
        journal.created(by, new RecordRef(MarkUndo.OBJECT, mark), List.of(new FieldChange("address", null, told)), act);
        journal.noted(by, record, version, "address-marked", List.of(new FieldChange("addresses", null, told)), act);
        closed.forEach(one -> events.publish(
                new AddressSuppressed(
                        record.id(),
                        one.channel(),
                        null,
                        one.key(),
                        found.fault().code(),
                        time.now()),
                by));
    }

    /** All that the address is: a number is called and written to. */
    private static List<Address> addresses(Party party, Fault found) {
        List<Address> addresses = party.addresses().stream()
                .filter(one -> one.value().equals(found.address()) || one.key().equals(found.address()))
                .toList();
        if (addresses.isEmpty()) {
            throw RequestProblem.Invalid.field("address", "consent.address").refused();
        }
        if (!found.fault().fits(addresses.getFirst().channel())) {
            throw RequestProblem.Invalid.field("fault", "field.unknown-value").refused();
        }
        return addresses;
    }

    /** Takes a mark of an address of the record back; nothing when there is none any more. */
    @Transactional
    public void takeBack(RecordRef record, UUID mark, Viewer by) {
        long version = parties.requireSeen(record, by);
        subjects.lockToSpeak(record.id());
        of(parties.of(record)).stream()
                .filter(one -> one.mark().equals(mark))
                .findFirst()
                .filter(_ -> !store.open(List.of(mark)).isEmpty())
                .ifPresent(marked -> {
                    String told = marked.addressKey()
                            + ": "
                            + word("consent.closed." + marked.fault().code(), by);
                    List<FieldChange> changes = List.of(new FieldChange("addresses", told, null));
                    journal.noted(by, record, version, "address-opened", changes, null);
                });
    }

    /** Which addresses of a party lead nowhere, the newest marks first. */
    public List<MarkedAddress> of(Party party) {
        return store.of(party.addresses().stream().map(Address::key).distinct().toList());
    }

    private String word(String key, Viewer by) {
        return texts.get(by.language(), key, Map.of());
    }
}
