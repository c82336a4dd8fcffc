/**
 * The work that is being managed: accounts (klienci), pipelines (lejki) of stages (etapy) and deals (szanse), with the history of every
 * step, and what was won. Amounts are in minor units; a missing amount is unknown, not zero. A closed deal keeps position, unit and person
 * of the day on which it was closed, so that a reorganisation never rewrites results.
 *
 * <p>What its topics speak of together stands here: ids, events, refusals, rights, owners. Contacts and pipelines know none of the others;
 * accounts know their people; criteria know contacts, pipelines and qualification; deals know all of these; prospects know qualification and
 * contacts; lines know deals, quotes know deals, orders those, invoices orders, payments accounts; activities know deals and prospects, the conversion
 * knows them all; duplicates know accounts and contacts. Pages of
 * records, timelines, results, news
 * and the demo are drawn from them, and nothing below knows of those.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "structure",
            "catalog",
            "catalog :: lines",
            "catalog :: terms",
            "consent",
            "consent :: gate",
            "consent :: parties",
            "consent :: statements",
            "consent :: wordings"
        })
@NullMarked
package io.sternik.app.selling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
