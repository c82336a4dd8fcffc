package io.sternik.app.selling.conversion;

import static io.sternik.database.selling.Tables.ACTIVITY;

import io.sternik.app.consent.parties.Subjects;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.ProspectConverted;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.accounts.AccountRow;
import io.sternik.app.selling.accounts.Accounts;
import io.sternik.app.selling.accounts.NewAccount;
import io.sternik.app.selling.activities.Activities;
import io.sternik.app.selling.activities.ActivityRow;
import io.sternik.app.selling.contacts.Contacts;
import io.sternik.app.selling.contacts.NewContact;
import io.sternik.app.selling.conversion.NewConversion.ConvertedAccount;
import io.sternik.app.selling.conversion.NewConversion.ConvertedContact;
import io.sternik.app.selling.conversion.NewConversion.ConvertedDeal;
import io.sternik.app.selling.deals.Deals;
import io.sternik.app.selling.deals.NewDeal;
import io.sternik.app.selling.prospects.ProspectRow;
import io.sternik.app.selling.prospects.Prospects;
import io.sternik.app.selling.qualification.SubjectAnswers;
import io.sternik.app.structure.PositionId;
import io.sternik.database.selling.tables.records.ProspectRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a customer of a prospect in one act: account, contact and, if it is wanted, a deal. What was answered and talked of passes over; the
 * prospect stays with links to what it became. Whoever owned the prospect owns what is made.
 */
@Component
class Conversion {

    private final Prospects prospects;
    private final Accounts accounts;
    private final Contacts contacts;
    private final Deals deals;
    private final Activities activities;
    private final SubjectAnswers answers;
    private final Subjects consents;
    private final Journal journal;
    private final Events events;
    private final BulkForm rights;
    private final CarriedFields own;

    Conversion(
            Prospects prospects,
            Accounts accounts,
            Contacts contacts,
            Deals deals,
            Activities activities,
            SubjectAnswers answers,
            Subjects consents,
            Journal journal,
            Events events,
            BulkForm rights,
            CarriedFields own) {
        this.prospects = prospects;
        this.accounts = accounts;
        this.contacts = contacts;
        this.deals = deals;
        this.activities = activities;
        this.answers = answers;
        this.consents = consents;
        this.journal = journal;
        this.events = events;
        this.rights = rights;
        this.own = own;
    }

    /** Converts a prospect that nobody else has changed since the known version; can be taken back while nothing hangs on what it made. */
    @Transactional
    ProspectRow convert(ProspectId id, NewConversion wanted, long knownVersion, Viewer by) {
        ProspectRecord prospect = prospects.ripe(id, knownVersion, by);
        requireFit(wanted, by);
        ProspectRecord before = prospect.copy();
        ChangeSetId act = journal.open(prospect.getName(), by);
        UUID account = account(prospect, wanted.account(), act, by);
        UUID contact = contact(prospect, wanted.contact(), account, act, by);
        UUID deal = deal(prospect, wanted.deal(), account, contact, act, by);
        if (deal != null) {
            answers.carry(id, new DealId(deal), by);
        }
        activities.follow(id.value(), account, contact, deal, act, by);
        consents.follow(ProspectId.ref(prospect.getId()), ContactId.ref(contact), act, by);
        prospect.setConvertedAccount(account);
        prospect.setConvertedContact(contact);
        prospect.setConvertedDeal(deal);
        // Last, so that undoing begins with it: it judges whether something hangs on the others, and lets go of them.
        prospects.becomes(before, prospect, act, by);
        events.publish(
                new ProspectConverted(
                        id,
                        new AccountId(account),
                        new ContactId(contact),
                        deal == null ? null : new DealId(deal),
                        prospect.getCampaignId(),
                        new PositionId(prospect.getOwnerPosition())),
                by);
        return prospects.get(id, by);
    }

    /** All that is wrong at once, under the names of the parts; and the rights that the parts ask for. */
    private void requireFit(NewConversion wanted, Viewer by) {
        List<FieldFinding> findings = new ArrayList<>();
        ConvertedAccount account = wanted.account();
        if (account == null || account.id() == null) {
            rights.require(by, SellingRights.EDIT_ACCOUNTS);
        } else if (accounts.sees(account.id(), by)
                && accounts.get(new AccountId(account.id()), by).headOnly()) {
            findings.add(new FieldFinding("account.id", "prospect.account-head"));
        } else if (!accounts.sees(account.id(), by)) {
            findings.add(new FieldFinding("account.id", "field.unknown-record"));
        }
        rights.require(by, SellingRights.EDIT_CONTACTS);
        ConvertedContact contact = wanted.contact();
        if (contact != null && contact.id() != null && !contacts.sees(contact.id(), by)) {
            findings.add(new FieldFinding("contact.id", "field.unknown-record"));
        }
        ConvertedDeal deal = wanted.deal();
        if (deal != null) {
            rights.require(by, SellingRights.EDIT_DEALS);
            if (deal.name().isBlank()) {
                findings.add(new FieldFinding("deal.name", "field.required"));
            }
        }
        own.judge(wanted, findings);
        if (!findings.isEmpty()) {
            throw new RequestProblem.Invalid(findings).refused();
        }
    }

    private UUID account(ProspectRecord prospect, @Nullable ConvertedAccount said, ChangeSetId act, Viewer by) {
        ConvertedAccount wanted = Objects.requireNonNullElse(said, ConvertedAccount.AS_KNOWN);
        if (wanted.id() != null) {
            return wanted.id();
        }
        String company = Objects.requireNonNullElse(prospect.getCompany(), prospect.getName());
        AccountRow made = accounts.create(
                new NewAccount(
                        Objects.requireNonNullElse(blank(wanted.name()), company),
                        blank(wanted.nip()),
                        null,
                        wanted.town() == null ? prospect.getTown() : blank(wanted.town()),
                        null,
                        null,
                        prospect.getOwnerPosition(),
                        own.account(prospect.getCustom(), wanted.custom())),
                act,
                by);
        prospect.setMadeAccount(true);
        return made.id();
    }

    private UUID contact(
            ProspectRecord prospect, @Nullable ConvertedContact said, UUID account, ChangeSetId act, Viewer by) {
        ConvertedContact wanted = Objects.requireNonNullElse(said, ConvertedContact.AS_KNOWN);
        if (wanted.id() != null) {
            contacts.join(new ContactId(wanted.id()), account, act, by);
            return wanted.id();
        }
        String name = prospect.getName().strip();
        int gap = name.lastIndexOf(' ');
        boolean named = blank(wanted.given()) != null || blank(wanted.family()) != null;
        NewContact person = new NewContact(
                named ? wanted.given() : gap < 0 ? null : name.substring(0, gap),
                named ? wanted.family() : name.substring(gap + 1),
                wanted.title(),
                null,
                Optional.ofNullable(prospect.getPhone()).stream().toList(),
                Optional.ofNullable(prospect.getMail()).stream().toList(),
                account,
                wanted.role(),
                null,
                own.contact(prospect.getCustom(), wanted.custom()));
        prospect.setMadeContact(true);
        return contacts.create(person, act, by).id();
    }

    private @Nullable UUID deal(
            ProspectRecord prospect,
            @Nullable ConvertedDeal wanted,
            UUID account,
            UUID contact,
            ChangeSetId act,
            Viewer by) {
        if (wanted == null) {
            return null;
        }
        Optional<ActivityRow> next = activities.planned(ACTIVITY.PROSPECT.eq(prospect.getId()), by).stream()
                .findFirst();
        return deals.open(
                        new NewDeal(
                                wanted.name(),
                                account,
                                contact,
                                null,
                                wanted.pipeline() == null ? prospect.getPipeline() : wanted.pipeline(),
                                null,
                                wanted.amount(),
                                wanted.closeOn(),
                                prospect.getOwnerPosition(),
                                next.map(ActivityRow::subject).orElse(null),
                                next.map(ActivityRow::day).orElse(null),
                                own.deal(prospect.getCustom(), wanted.custom())),
                        act,
                        by)
                .id();
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
