package io.sternik.app.selling.quotes;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.approval.ApprovalId;
import io.sternik.app.platform.approval.ApprovalKind;
import io.sternik.app.platform.approval.Approvals;
import io.sternik.app.platform.approval.Step;
import io.sternik.app.platform.job.JobResult;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.quotes.QuoteView.QuoteNeeds;
import io.sternik.database.selling.tables.records.QuoteLineRecord;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Discounts above the limits of whoever sends a quote are agreed by those above. Sealed are the lines of the version as they are priced. */
@Component
class QuoteApproval implements ApprovalKind {

    static final String CODE = "quote-discount";
    private static final Duration LASTS = Duration.ofDays(14);

    private final QuoteStore store;
    private final Approvals approvals;
    private final CompanyTime time;
    private final Texts texts;
    private final JsonMapper json;

    QuoteApproval(QuoteStore store, Approvals approvals, CompanyTime time, Texts texts, JsonMapper json) {
        this.store = store;
        this.approvals = approvals;
        this.time = time;
        this.texts = texts;
        this.json = json;
    }

    /** Asks for the discounts of a version. */
    UUID ask(
            QuoteRecord quote,
            QuoteVersionRecord version,
            List<QuoteLineRecord> lines,
            QuoteNeeds needs,
            @Nullable String note,
            Viewer by) {
        ApprovalId id = new ApprovalId(UUID.randomUUID());
        approvals.ask(
                new Approvals.Request(
                        id,
                        CODE,
                        Collections.nCopies(needs.levels(), Step.SUPERIOR),
                        Map.of("number", quote.getNumber(), "buyer", version.getBuyerName()),
                        content(version, lines),
                        shown(quote, version, lines),
                        note == null ? "" : note,
                        LASTS),
                by);
        return id.value();
    }

    /** Refuses to send anything else than what was agreed. */
    void requireAgreed(QuoteVersionRecord version, List<QuoteLineRecord> lines) {
        approvals.requireSame(new ApprovalId(version.getApproval()), content(version, lines));
    }

    private JsonNode content(QuoteVersionRecord version, List<QuoteLineRecord> lines) {
        ObjectNode content = json.createObjectNode();
        content.put("quote", version.getQuote().toString());
        content.put("no", version.getNo().intValue());
        content.put("currency", version.getCurrency());
        content.put("discount", version.getDiscountMinor());
        content.put("net", version.getNetMinor());
        ArrayNode rows = content.putArray("lines");
        for (QuoteLineRecord line : lines) {
            ObjectNode row = rows.addObject();
            row.put(
                    "product",
                    line.getProduct() == null
                            ? line.getNamePl()
                            : line.getProduct().toString());
            row.put("quantity", line.getQuantityThousandths());
            row.put("price", line.getPriceMinor());
            row.put("per", line.getPerQuantity());
            row.put("discount", line.getDiscountBp());
            row.put("net", line.getNetMinor());
        }
        return content;
    }

    private JsonNode shown(QuoteRecord quote, QuoteVersionRecord version, List<QuoteLineRecord> lines) {
        ObjectNode shown = json.createObjectNode();
        shown.put("deal", quote.getDeal().toString());
        shown.put("currency", version.getCurrency());
        shown.put("undiscounted", version.getUndiscountedMinor());
        shown.put("discount", version.getDiscountMinor());
        shown.put("net", version.getNetMinor());
        ArrayNode rows = shown.putArray("lines");
        for (QuoteLineRecord line : lines) {
            ObjectNode row = rows.addObject();
            row.putObject("name").put("pl", line.getNamePl()).put("en", line.getNameEn());
            row.put("undiscounted", line.getUndiscountedMinor());
            row.put("net", line.getNetMinor());
        }
        return shown;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void granted(ApprovalId id, JsonNode content, Viewer author) {
        decided(id, (quote, version) -> {
            version.setState(QuoteState.APPROVED.code());
            store.note(version, QuoteStore.Step.APPROVED, time.now(), null);
            approvals.carriedOut(
                    id,
                    true,
                    new JobResult(
                            texts.both("quote.agreed", Map.of("number", quote.getNumber())),
                            "/selling/deals/" + quote.getDeal(),
                            null));
        });
    }

    @Override
    public void ended(ApprovalId id, JsonNode content) {
        decided(id, (_, version) -> {
            version.setState(QuoteState.DRAFT.code());
            store.note(version, QuoteStore.Step.DECLINED, time.now(), null);
        });
    }

    /** Does something with the version for which it was asked, while that still waits. */
    private void decided(ApprovalId id, BiConsumer<QuoteRecord, QuoteVersionRecord> act) {
        store.askedBy(id.value())
                .flatMap(asked -> store.lock(new QuoteId(asked.getQuote())))
                .ifPresent(quote -> store.askedBy(id.value())
                        .filter(version -> version.getState().equals(QuoteState.TO_APPROVE.code()))
                        .ifPresent(version -> {
                            act.accept(quote, version);
                            store.update(quote, version);
                        }));
    }

    /** Whoever decides stands above the author and may know the whole offer. */
    @Override
    public JsonNode visibleTo(Viewer viewer, JsonNode shown) {
        return shown;
    }
}
