package io.sternik.app.selling.quotes;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.quotes.QuoteMails.MailedQuote;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Quotes by mail over HTTP. */
@RestController
class QuoteMailsHttp {

    private final QuoteMails mails;

    QuoteMailsHttp(QuoteMails mails) {
        this.mails = mails;
    }

    /**
     * How a quote is mailed.
     *
     * @param request how the customer asked for it, null to rest on what is known
     */
    record QuoteMailing(@Nullable String request) {}

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PostMapping("/api/quotes/{id}/mail")
    MailedQuote mail(@PathVariable QuoteId id, @RequestBody QuoteMailing mailing, Viewer viewer) {
        return mails.send(id, mailing.request(), viewer);
    }
}
