package io.sternik.app.consent.statements;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An address or a number that leads nowhere, so that nobody is reached there.
 *
 * @param mark by which it is taken back
 * @param addressKey mail in lower case, or a number as E.164
 * @param note in the words of whoever found out
 * @param by who marked it
 */
public record MarkedAddress(
        UUID mark, String addressKey, AddressFault fault, String note, OffsetDateTime at, String by) {}
