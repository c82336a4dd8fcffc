package io.sternik.app.consent;

import io.sternik.app.platform.access.Viewer;
import io.sternik.engine.finding.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record behind which somebody stands who can be contacted; a bean of the module that owns it.
 *
 * @param object kind of record in the singular, as in {@link io.sternik.app.platform.history.RecordRef}
 */
public record ContactParty(String object, Sight sight, Facts facts, Everyone everyone) {

    /** Knows who sees which record. */
    public interface Sight {

        /** The version of the record, if the viewer sees it as a whole. */
        Optional<Long> version(UUID id, Viewer viewer);
    }

    /** Knows what is true of a record, whoever asks: the gate judges for the company. */
    public interface Facts {

        /** The person or firm behind the record; empty when there is none any more. */
        Optional<Party> of(UUID id);
    }

    /** Knows all of a kind, for questions about how many. */
    public interface Everyone {

        /** The same facts of all records that are there, by id, read set by set. */
        Map<UUID, Party> all();
    }

    /** Whether the law speaks of a natural person. */
    public enum Kind {
        /** A natural person, also one who works for a firm. */
        PERSON,
        /** A firm. */
        FIRM;

        /** As kept in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who can be contacted.
     *
     * @param country ISO code, null for the country of the company
     * @param language in which the person is written to, null when it is not known
     * @param addresses the primary ones first
     * @param contracts what is running with the party, in words that everybody may read: numbers of orders and unpaid invoices
     */
    public record Party(
            String name,
            Kind kind,
            @Nullable String country,
            @Nullable Language language,
            List<Address> addresses,
            List<String> contracts) {

        /** Copies the lists. */
        public Party {
            addresses = List.copyOf(addresses);
            contracts = List.copyOf(contracts);
        }
    }

    /**
     * Where somebody is reached.
     *
     * @param value as people read it
     * @param key lower-case mail, or a number as E.164
     */
    public record Address(Channel channel, String value, String key) {}
}
