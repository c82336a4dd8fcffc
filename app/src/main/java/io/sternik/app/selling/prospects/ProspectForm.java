package io.sternik.app.selling.prospects;

import static io.sternik.database.selling.Tables.PROSPECT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.http.Patch;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealProblem;
import io.sternik.app.selling.Owners;
import io.sternik.app.selling.contacts.ContactPoint;
import io.sternik.database.selling.tables.records.ProspectRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what people say about a prospect into its fields; what it points to must be in their sight. */
@Component
class ProspectForm {

    private final ProspectStore store;
    private final Owners owners;
    private final CustomFields custom;
    private final CompanyTime time;

    ProspectForm(ProspectStore store, Owners owners, CustomFields custom, CompanyTime time) {
        this.store = store;
        this.owners = owners;
        this.custom = custom;
        this.time = time;
    }

    /** A new prospect, not written yet. */
    ProspectRecord read(NewProspect wanted, Viewer by) {
        ProspectRecord prospect = PROSPECT.newRecord();
        prospect.setName(Patch.requiredText("name", Optional.of(wanted.name()), ""));
        prospect.setCompany(text(wanted.company()));
        prospect.setMail(point(ContactPoint.Kind.MAIL, text(wanted.mail())));
        prospect.setPhone(point(ContactPoint.Kind.PHONE, text(wanted.phone())));
        prospect.setTown(text(wanted.town()));
        prospect.setOrigin(text(wanted.origin()));
        prospect.setCampaignId(wanted.campaign());
        prospect.setPipeline(pipeline(wanted.pipeline()));
        prospect.setOwnerPosition(owner(wanted.owner(), by));
        prospect.setNote(text(wanted.note()));
        prospect.setCustom(custom.of(ProspectList.OBJECT).begun(wanted.custom()).json());
        prospect.setStatus(ProspectStatus.NEW.code());
        prospect.setCreatedAt(time.now());
        return prospect;
    }

    void apply(ProspectRecord prospect, ProspectPatch patch, Viewer by) {
        prospect.setName(Patch.requiredText("name", patch.name(), prospect.getName()));
        prospect.setCompany(Patch.text(patch.company(), prospect.getCompany()));
        if (patch.mail() != null) {
            prospect.setMail(point(ContactPoint.Kind.MAIL, Patch.text(patch.mail(), null)));
        }
        if (patch.phone() != null) {
            prospect.setPhone(point(ContactPoint.Kind.PHONE, Patch.text(patch.phone(), null)));
        }
        prospect.setTown(Patch.text(patch.town(), prospect.getTown()));
        prospect.setOrigin(Patch.text(patch.origin(), prospect.getOrigin()));
        prospect.setCampaignId(Patch.value(patch.campaign(), prospect.getCampaignId()));
        if (patch.pipeline() != null) {
            prospect.setPipeline(pipeline(patch.pipeline().orElse(null)));
        }
        prospect.setNote(Patch.text(patch.note(), prospect.getNote()));
        if (patch.owner() != null) {
            prospect.setOwnerPosition(owner(Patch.required("owner", patch.owner(), prospect.getOwnerPosition()), by));
        }
        if (patch.custom() != null) {
            CustomValues before = CustomValues.of(prospect.getCustom());
            prospect.setCustom(custom.of(ProspectList.OBJECT)
                    .changed(before, patch.custom())
                    .json());
        }
        if (patch.status() != null) {
            setStatus(prospect, Patch.required("status", patch.status(), ProspectStatus.NEW));
        }
    }

    private static void setStatus(ProspectRecord prospect, ProspectStatus status) {
        if (status.isAct() && !status.code().equals(prospect.getStatus())) {
            throw RequestProblem.Invalid.field("status", "prospect.status-by-act")
                    .refused();
        }
        if (!status.isAct()) {
            prospect.setStatus(status.code());
            prospect.setReason(null);
            prospect.setReasonText(null);
        }
    }

    void disqualify(ProspectRecord prospect, ProspectReason reason, @Nullable String words) {
        String said = text(words);
        if (reason == ProspectReason.OTHER && said == null) {
            throw RequestProblem.Invalid.field("text", "prospect.reason-words").refused();
        }
        prospect.setStatus(ProspectStatus.DISQUALIFIED.code());
        prospect.setReason(reason.code());
        prospect.setReasonText(said);
    }

    private static @Nullable String text(@Nullable String given) {
        return Patch.text(Optional.ofNullable(given), null);
    }

    private static @Nullable String point(ContactPoint.Kind kind, @Nullable String text) {
        return text == null
                ? null
                : ContactPoint.all(kind, List.of(text), kind == ContactPoint.Kind.MAIL ? "mail" : "phone")
                        .getFirst()
                        .value();
    }

    private @Nullable UUID pipeline(@Nullable UUID pipeline) {
        if (pipeline != null && !store.pipelineExists(pipeline)) {
            throw RequestProblem.Invalid.field("pipeline", "field.unknown-record")
                    .refused();
        }
        return pipeline;
    }

    private UUID owner(@Nullable UUID wanted, Viewer by) {
        UUID owner = wanted != null
                ? wanted
                : by.visibility().positions().stream()
                        .findFirst()
                        .orElseThrow(() -> RequestProblem.Invalid.field("owner", "field.required")
                                .refused());
        if (!owners.isWithinSight(owner, time.today(), by.visibility())) {
            throw new DealProblem.ForeignOwner().refused();
        }
        return owner;
    }
}
