package io.sternik.app.consent.gate;

import io.sternik.app.consent.ConsentProblem;

/** What the gate answers to somebody who wants to reach a person now. */
public sealed interface ContactAnswer {

    /** The contact is allowed: with the permit and why. */
    record Go(ContactPermit permit, Verdict.Allowed because) implements ContactAnswer {}

    /** The contact is not allowed: with the reasons and what is allowed instead. */
    record Stop(Verdict.Stopped because, ConsentProblem.NotAllowed problem) implements ContactAnswer {}
}
