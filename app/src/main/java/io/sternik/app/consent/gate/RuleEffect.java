package io.sternik.app.consent.gate;

/**
 * What a change of a rule comes to on its first day, as consents and addresses are now. Hours and numbers of contacts are left aside.
 *
 * @param concerned records for which the rule is made
 * @param before how many of them may be reached so with the rules as they are
 * @param after how many with the change
 * @param opened who could not be reached so before
 * @param closed who cannot be reached so any more
 */
public record RuleEffect(long concerned, long before, long after, long opened, long closed) {}
