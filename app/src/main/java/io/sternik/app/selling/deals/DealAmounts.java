package io.sternik.app.selling.deals;

import static io.sternik.database.selling.Tables.DEAL_LINE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.selling.DealId;
import io.sternik.database.selling.tables.records.DealLineRecord;
import io.sternik.database.selling.tables.records.DealRecord;
import io.sternik.engine.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the amount of a deal comes from: it was typed, or it is the sum of the deal's lines. With lines, amount, currency and product are not
 * changed by hand; the product is that of the first line.
 */
@Component
public class DealAmounts {

    /** The amount was typed. */
    static final String TYPED = "typed";
    /** The amount is the sum of the lines. */
    static final String LINES = "lines";
    /** The amount is what a customer agreed to in a quote. */
    static final String QUOTE = "quote";

    private final DealStore store;
    private final DealLineStore lines;
    private final DealChanges changes;
    private final Journal journal;

    DealAmounts(DealStore store, DealLineStore lines, DealChanges changes, Journal journal) {
        this.store = store;
        this.lines = lines;
        this.changes = changes;
        this.journal = journal;
    }

    static boolean isTyped(DealRecord deal) {
        return deal.getAmountSource().equals(TYPED);
    }

    /** The lines of a deal that the caller has found within sight, in order. */
    public List<DealLineRecord> linesOf(DealId id) {
        return lines.priced(id.value());
    }

    /**
     * Puts lines with prices in the place of those that a deal has; the amount becomes their sum. Without lines the amount stays and may be
     * typed again. Can be taken back.
     *
     * @param currency of the lines
     */
    @Transactional
    public void setLines(DealId id, List<DealLineRecord> wanted, String currency, long knownVersion, Viewer by) {
        DealRecord deal = store.lock(id, by.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
        journal.requireCurrent(DealId.ref(id.value()), knownVersion, deal.getVersion());
        changes.reach(by).requireOpen(deal.getClosedOn());
        DealRecord before = deal.copy();
        UUID product = store.productOf(id.value());
        String image = lines.image(id.value());
        String told = lines.told(lines.priced(id.value()));
        lines.replace(id.value(), wanted.isEmpty() ? named(product) : wanted);
        if (!wanted.isEmpty()) {
            deal.setAmountMinor(DealLineStore.sum(wanted));
            deal.setCurrency(currency);
        }
        deal.setAmountSource(wanted.isEmpty() ? TYPED : LINES);
        List<FieldChange> amounts = new FieldChange.Difference()
                .field("amount", before.getAmountMinor(), deal.getAmountMinor())
                .field("currency", before.getCurrency(), deal.getCurrency())
                .field("amountSource", before.getAmountSource(), deal.getAmountSource())
                .changes();
        List<FieldChange> undoable = new ArrayList<>(new FieldChange.Difference()
                .field(DealLineStore.IMAGE, image, lines.image(id.value()))
                .changes());
        undoable.addAll(amounts);
        if (!undoable.isEmpty()) {
            List<FieldChange> all = new ArrayList<>(new FieldChange.Difference()
                    .field(DealLineStore.IMAGE, told, lines.told(wanted))
                    .changes());
            all.addAll(amounts);
            all.addAll(new FieldChange.Difference()
                    .field("product", product, store.productOf(id.value()))
                    .changes());
            deal.setVersion(deal.getVersion() + 1);
            store.update(List.of(deal));
            journal.changed(
                    by,
                    new Journal.Deed(DealId.ref(id.value()), deal.getVersion(), "changed", all, undoable),
                    journal.open(deal.getName(), by));
        }
    }

    /**
     * Makes what a customer agreed to the amount of an open deal; that of a closed one stays as it was reckoned. Its lines stay: once they
     * are changed, the amount is their sum again.
     */
    @Transactional
    public void agreed(DealId id, Money net, Viewer by) {
        DealRecord deal = store.lockAll(List.of(id.value())).get(id.value());
        if (deal == null || deal.getClosedOn() != null) {
            return;
        }
        DealRecord before = deal.copy();
        deal.setAmountMinor(net.minor());
        deal.setCurrency(net.currency().getCurrencyCode());
        deal.setAmountSource(QUOTE);
        List<FieldChange> changes = new FieldChange.Difference()
                .field("amount", before.getAmountMinor(), deal.getAmountMinor())
                .field("currency", before.getCurrency(), deal.getCurrency())
                .field("amountSource", before.getAmountSource(), deal.getAmountSource())
                .changes();
        if (!changes.isEmpty()) {
            deal.setVersion(deal.getVersion() + 1);
            store.update(List.of(deal));
            journal.noted(by, DealId.ref(id.value()), deal.getVersion(), "changed", changes, null);
        }
    }

    private static List<DealLineRecord> named(@Nullable UUID product) {
        if (product == null) {
            return List.of();
        }
        DealLineRecord line = DEAL_LINE.newRecord();
        line.setProduct(product);
        return List.of(line);
    }
}
