package io.sternik.app.selling.quotes;

import static io.sternik.database.selling.Tables.QUOTE_VERSION;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.QuoteProblem;
import io.sternik.app.selling.cooling.Touches;
import io.sternik.app.selling.deals.DealAmounts;
import io.sternik.app.selling.deals.DealRow;
import io.sternik.app.selling.deals.Deals;
import io.sternik.app.selling.documents.NumberSeries;
import io.sternik.app.selling.quotes.QuoteStore.Step;
import io.sternik.app.selling.quotes.QuoteTerms.QuoteWish;
import io.sternik.app.selling.quotes.QuoteView.DealQuotes;
import io.sternik.app.selling.quotes.QuoteView.QuoteBuyer;
import io.sternik.app.selling.quotes.QuoteView.QuoteNeeds;
import io.sternik.database.selling.tables.records.DealLineRecord;
import io.sternik.database.selling.tables.records.QuoteLineRecord;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What sellers do with quotes: make one of the lines of a deal, write its terms, send it, make another version. A version that was sent is
 * never changed again.
 */
@Component
class Quotes {

    private static final int VALID_DAYS = 14;
    static final Set<QuoteState> WRITTEN = Set.of(QuoteState.DRAFT, QuoteState.APPROVED);
    private static final Set<QuoteState> REPLACED =
            Set.of(QuoteState.SENT, QuoteState.EXPIRED, QuoteState.REJECTED, QuoteState.APPROVED);

    private final QuoteStore store;
    private final QuoteList list;
    private final Lists lists;
    private final QuoteViews views;
    private final QuoteReckoning reckoning;
    private final QuoteLimits limits;
    private final QuoteApproval approval;
    private final Deals deals;
    private final DealAmounts amounts;
    private final Touches touches;
    private final NumberSeries numbers;
    private final QuoteLinks links;
    private final Journal journal;
    private final CompanyTime time;

    Quotes(
            QuoteStore store,
            QuoteList list,
            Lists lists,
            QuoteViews views,
            QuoteReckoning reckoning,
            QuoteLimits limits,
            QuoteApproval approval,
            Deals deals,
            DealAmounts amounts,
            Touches touches,
            NumberSeries numbers,
            QuoteLinks links,
            Journal journal,
            CompanyTime time) {
        this.store = store;
        this.list = list;
        this.lists = lists;
        this.views = views;
        this.reckoning = reckoning;
        this.limits = limits;
        this.approval = approval;
        this.deals = deals;
        this.amounts = amounts;
        this.touches = touches;
        this.numbers = numbers;
        this.links = links;
        this.journal = journal;
        this.time = time;
    }

    /** A quote that is locked, with the version that counts. */
    private record Current(QuoteRecord quote, QuoteVersionRecord version) {}

    /** A page of the quotes whose deals the viewer may see. */
    Page<QuoteRow> page(ListRequest request, Viewer viewer) {
        return lists.page(list.source(), request, viewer.visibility());
    }

    /** The quote; not found when the viewer may not see its deal. */
    QuoteView get(QuoteId id, Viewer viewer) {
        return views.one(store.find(id, viewer.visibility()).orElseThrow(Quotes::notFound), viewer);
    }

    DealQuotes ofDeal(DealId deal, Viewer viewer) {
        deals.get(deal, viewer);
        return new DealQuotes(views.all(store.ofDeal(deal), viewer));
    }

    /** Makes a quote of the lines that a deal has; can be taken back. */
    @Transactional
    QuoteView make(DealId deal, QuoteWish wish, Viewer by) {
        DealRow row = deals.get(deal, by);
        LocalDate today = time.today();
        List<QuoteLineRecord> lines = linesOf(deal);
        QuoteTerms terms = new QuoteTerms(by.language(), today, today.plusDays(VALID_DAYS), null, 0)
                .with(wish, row.currency(), today);
        QuoteBuyer buyer = store.buyer(deal).orElseThrow(() -> new QuoteProblem.NoBuyer().refused());
        QuoteRecord quote = store.insert(deal, numbers.next(NumberSeries.Kind.QUOTE), time.now());
        add(quote, terms, buyer, row.currency(), lines, by);
        journal.created(
                by,
                QuoteId.ref(quote.getId()),
                List.of(new FieldChange("number", null, quote.getNumber())),
                journal.open(quote.getNumber(), by));
        return views.one(quote, by);
    }

    private List<QuoteLineRecord> linesOf(DealId deal) {
        List<DealLineRecord> lines = amounts.linesOf(deal);
        if (lines.isEmpty()) {
            throw new QuoteProblem.NoLines().refused();
        }
        return reckoning.quoted(lines);
    }

    private void add(
            QuoteRecord quote,
            QuoteTerms terms,
            QuoteBuyer buyer,
            String currency,
            List<QuoteLineRecord> lines,
            Viewer by) {
        QuoteVersionRecord version = QUOTE_VERSION.newRecord();
        version.setQuote(quote.getId());
        version.setNo(quote.getCurrent());
        version.setState(QuoteState.DRAFT.code());
        version.setCurrency(currency);
        write(version, terms);
        write(version, buyer);
        reckoning.reckon(version, lines);
        store.insert(version, lines);
        store.note(version, Step.MADE, time.now(), by);
    }

    private static void write(QuoteVersionRecord version, QuoteTerms terms) {
        version.setLanguage(terms.language().name().toLowerCase(Locale.ROOT));
        version.setDatedOn(terms.datedOn());
        version.setValidUntil(terms.validUntil());
        version.setTerms(terms.terms());
        version.setDiscountMinor(terms.discountMinor());
    }

    private static void write(QuoteVersionRecord version, QuoteBuyer buyer) {
        version.setBuyerName(buyer.name());
        version.setBuyerNip(buyer.nip());
        version.setBuyerTown(buyer.town());
        version.setBuyerPerson(buyer.person());
    }

    /** Changes what the version says beside its lines, as long as it was not sent. What was agreed for it has to be agreed anew. */
    @Transactional
    QuoteView change(QuoteId id, QuoteWish wish, long knownVersion, Viewer by) {
        Current current = current(id, knownVersion, by, WRITTEN);
        change(current, wish, () -> journal.open(current.quote().getNumber(), by), by);
        return views.one(current.quote(), by);
    }

    /** The same whatever the quote's version is, as a part of a larger act that can be taken back; day and discount stay. */
    @Transactional
    void change(QuoteId id, QuoteWish wish, ChangeSetId act, Viewer by) {
        if (wish.datedOn() != null || wish.discount() != null) {
            throw new QuoteProblem.OneByOne().refused();
        }
        change(locked(id, by, WRITTEN), wish, () -> act, by);
    }

    private void change(Current current, QuoteWish wish, Supplier<ChangeSetId> act, Viewer by) {
        QuoteVersionRecord version = current.version();
        QuoteTerms before = terms(version);
        QuoteTerms after = before.with(wish, version.getCurrency(), time.today());
        if (after.equals(before)) {
            return;
        }
        write(version, after);
        rewrite(current, store.lines(version.getQuote(), version.getNo()));
        RecordRef ref = QuoteId.ref(version.getQuote());
        long now = current.quote().getVersion();
        if (after.pricedAs(before)) {
            journal.changed(
                    by,
                    ref,
                    now,
                    before.differences(after),
                    QuoteUndo.of(version, before.differences(after)),
                    act.get());
        } else {
            journal.noted(by, ref, now, "changed", before.differences(after), null);
        }
    }

    /** Takes the lines and the customer of the deal anew into a version that was not sent. */
    @Transactional
    QuoteView takeLines(QuoteId id, long knownVersion, Viewer by) {
        Current current = current(id, knownVersion, by, WRITTEN);
        DealId deal = new DealId(current.quote().getDeal());
        current.version().setCurrency(deals.get(deal, by).currency());
        write(current.version(), store.buyer(deal).orElseThrow(() -> new QuoteProblem.NoBuyer().refused()));
        return rewritten(current, linesOf(deal), by);
    }

    private QuoteView rewritten(Current current, List<QuoteLineRecord> lines, Viewer by) {
        rewrite(current, lines);
        return views.one(current.quote(), by);
    }

    private void rewrite(Current current, List<QuoteLineRecord> lines) {
        QuoteVersionRecord version = current.version();
        version.setState(QuoteState.DRAFT.code());
        version.setApproval(null);
        reckoning.reckon(version, lines);
        lines.forEach(line -> line.touched(true));
        store.update(version, lines);
        store.touch(current.quote());
    }

    private static QuoteTerms terms(QuoteVersionRecord version) {
        return new QuoteTerms(
                QuoteViews.languageOf(version),
                version.getDatedOn(),
                version.getValidUntil(),
                version.getTerms(),
                version.getDiscountMinor());
    }

    /** Writes another version with the lines that the deal has now; the links of the one before show nothing any more. */
    @Transactional
    QuoteView renew(QuoteId id, long knownVersion, Viewer by) {
        Current current = current(id, knownVersion, by, REPLACED);
        QuoteVersionRecord before = current.version();
        if (before.getState().equals(QuoteState.SENT.code())) {
            before.setState(QuoteState.SUPERSEDED.code());
            store.note(before, Step.SUPERSEDED, time.now(), by);
        }
        links.end(before);
        QuoteRecord quote = current.quote();
        store.update(quote, before);
        LocalDate today = time.today();
        LocalDate until = before.getValidUntil().isBefore(today) ? today.plusDays(VALID_DAYS) : before.getValidUntil();
        quote.setCurrent((short) (quote.getCurrent() + 1));
        store.touch(quote);
        DealId deal = new DealId(quote.getDeal());
        List<QuoteLineRecord> lines = linesOf(deal);
        QuoteTerms terms = new QuoteTerms(
                QuoteViews.languageOf(before), today, until, before.getTerms(), before.getDiscountMinor());
        QuoteBuyer buyer = store.buyer(deal).orElseThrow(() -> new QuoteProblem.NoBuyer().refused());
        add(quote, terms, buyer, deals.get(deal, by).currency(), lines, by);
        return views.one(quote, by);
    }

    /**
     * Sends the version to the customer, or asks for its discounts where they are above the limits of whoever sends.
     *
     * @param note why the discounts are worth it, for those who decide
     */
    @Transactional
    QuoteView send(QuoteId id, @Nullable String note, long knownVersion, Viewer by) {
        Current current = current(id, knownVersion, by, WRITTEN);
        QuoteVersionRecord version = current.version();
        List<QuoteLineRecord> lines = store.lines(version.getQuote(), version.getNo());
        if (version.getValidUntil().isBefore(time.today())) {
            throw new QuoteProblem.Expired(version.getValidUntil()).refused();
        }
        boolean agreed = version.getState().equals(QuoteState.APPROVED.code());
        QuoteNeeds needs = agreed ? null : limits.needs(lines, limits.largest(lines, by.roles()), by);
        if (agreed) {
            approval.requireAgreed(version, lines);
        }
        if (needs == null) {
            UserId user = by.user();
            version.setState(QuoteState.SENT.code());
            version.setSentAt(time.now());
            version.setSentBy(user == null ? null : user.value());
            store.note(version, Step.SENT, time.now(), by);
        } else {
            version.setState(QuoteState.TO_APPROVE.code());
            version.setApproval(approval.ask(current.quote(), version, lines, needs, note, by));
            store.note(version, Step.ASKED, time.now(), by, null, note);
        }
        store.update(current.quote(), version);
        touches.renew(List.of(current.quote().getDeal()));
        return views.one(current.quote(), by);
    }

    /** Throws away a quote that the customer never saw; can be taken back. */
    @Transactional
    ChangeSetId discard(QuoteId id, long knownVersion, Viewer by) {
        QuoteRecord quote = current(id, knownVersion, by, WRITTEN).quote();
        ChangeSetId act = journal.openDeletion(quote.getNumber(), by);
        discard(quote, act, by);
        return act;
    }

    /** The same whatever the quote's version is, as a part of a larger act. */
    @Transactional
    void discard(QuoteId id, ChangeSetId act, Viewer by) {
        discard(locked(id, by, WRITTEN).quote(), act, by);
    }

    private void discard(QuoteRecord quote, ChangeSetId act, Viewer by) {
        if (!store.everSent(List.of(quote.getId())).isEmpty()) {
            throw new QuoteProblem.WrongState(QuoteState.SENT.code()).refused();
        }
        quote.setDeletedAt(time.now());
        store.touch(quote);
        journal.deleted(by, QuoteId.ref(quote.getId()), quote.getVersion(), quote.getNumber(), act);
    }

    private Current current(QuoteId id, long knownVersion, Viewer by, Set<QuoteState> states) {
        QuoteRecord quote = store.lock(id, by.visibility()).orElseThrow(Quotes::notFound);
        journal.requireCurrent(QuoteId.ref(id.value()), knownVersion, quote.getVersion());
        return locked(id, by, states);
    }

    private Current locked(QuoteId id, Viewer by, Set<QuoteState> states) {
        QuoteRecord quote = store.lock(id, by.visibility()).orElseThrow(Quotes::notFound);
        QuoteVersionRecord version =
                store.version(quote.getId(), quote.getCurrent()).orElseThrow();
        QuoteState state = views.stateOf(version);
        if (!states.contains(state)) {
            throw new QuoteProblem.WrongState(state.code()).refused();
        }
        return new Current(quote, version);
    }

    static RuntimeException notFound() {
        return new RecordProblem.NotFound().refused();
    }
}
