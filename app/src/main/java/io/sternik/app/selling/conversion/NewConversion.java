package io.sternik.app.selling.conversion;

import io.sternik.app.selling.contacts.ContactRole;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a prospect becomes.
 *
 * @param account made of the prospect's company, or of the prospect itself, when it is left out
 * @param contact made of the prospect's name when it is left out
 * @param deal none when it is left out
 */
record NewConversion(
        @Nullable ConvertedAccount account,
        @Nullable ConvertedContact contact,
        @Nullable ConvertedDeal deal) {

    /**
     * The account: an existing one, or a new one.
     *
     * @param id of an existing one; nothing else counts then
     * @param custom own fields by their codes; what the prospect has of the same name when they are left out
     */
    record ConvertedAccount(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String nip,
            @Nullable String town,
            @Nullable Map<String, @Nullable Object> custom) {

        /** A new one, of what is known of the prospect. */
        static final ConvertedAccount AS_KNOWN = new ConvertedAccount(null, null, null, null, null);
    }

    /**
     * The contact: an existing one, or a new one, who gets the prospect's phone and address.
     *
     * @param id of an existing one; nothing else counts then
     * @param custom own fields by their codes; what the prospect has of the same name when they are left out
     */
    record ConvertedContact(
            @Nullable UUID id,
            @Nullable String given,
            @Nullable String family,
            @Nullable String title,
            @Nullable ContactRole role,
            @Nullable Map<String, @Nullable Object> custom) {

        /** A new one, of what is known of the prospect. */
        static final ConvertedContact AS_KNOWN = new ConvertedContact(null, null, null, null, null, null);
    }

    /**
     * The deal.
     *
     * @param pipeline that of the prospect when it is left out
     * @param custom own fields by their codes; what the prospect has of the same name when they are left out
     */
    record ConvertedDeal(
            String name,
            @Nullable UUID pipeline,
            @Nullable Money amount,
            @Nullable LocalDate closeOn,
            @Nullable Map<String, @Nullable Object> custom) {}
}
