package io.sternik.app.consent.gate;

import io.sternik.app.platform.mail.MailGate;
import io.sternik.database.consent.tables.records.PermitRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers the queue of mail for the gate. */
@Component
class PermitGate implements MailGate {

    private final PermitStore permits;
    private final Contactability gate;

    PermitGate(PermitStore permits, Contactability gate) {
        this.permits = permits;
        this.gate = gate;
    }

    @Override
    public Optional<String> use(UUID permit) {
        return permits.use(permit).map(PermitRecord::getAddress);
    }

    @Override
    public List<String> reasonsAgainst(UUID permit) {
        return gate.reasonsAgainst(permit);
    }
}
