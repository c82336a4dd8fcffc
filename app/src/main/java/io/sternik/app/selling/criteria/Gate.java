package io.sternik.app.selling.criteria;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.Owners;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.engine.criteria.Demand;
import io.sternik.engine.criteria.Demand.Related;
import io.sternik.engine.criteria.Value;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The gate between stages: a deal goes forward when it has what all stages on its way demand. It goes back, or is lost, without being asked. The
 * criteria of the stage in which it stands are those that held when it came there; whoever reopens a deal starts where it was closed.
 */
@Component
public class Gate {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final CriteriaStore criteria;
    private final GateFacts facts;
    private final Pipelines pipelines;
    private final Owners owners;
    private final CompanyTime time;

    Gate(CriteriaStore criteria, GateFacts facts, Pipelines pipelines, Owners owners, CompanyTime time) {
        this.criteria = criteria;
        this.facts = facts;
        this.pipelines = pipelines;
        this.owners = owners;
        this.time = time;
    }

    /** Judges the moves of one act: what is known of its deals is asked once for all of them, and only when something is demanded. */
    public Round round(Collection<UUID> deals) {
        return new Round(Set.copyOf(deals));
    }

    /** Whether a stage demands anything, or did. */
    public boolean isDemanding(UUID stage) {
        return !criteria.ofStages(List.of(stage)).isEmpty();
    }

    /** How many of the deals would be stopped by each of the demands, and by any of them. */
    Stopped stopped(List<GateDeal> deals, List<Demand> demands) {
        Set<UUID> ids = deals.stream().map(GateDeal::id).collect(Collectors.toSet());
        GateFacts.Known known = facts.of(ids);
        CriterionFields fields = criteria.fields();
        int[] each = new int[demands.size()];
        int any = 0;
        for (GateDeal deal : deals) {
            Demand.Facts of = known(deal, known, fields, time.today());
            boolean stops = false;
            for (int at = 0; at < each.length; at++) {
                if (!demands.get(at).isMet(of)) {
                    each[at]++;
                    stops = true;
                }
            }
            any += stops ? 1 : 0;
        }
        return new Stopped(deals.size(), any, each);
    }

    record Stopped(int deals, int any, int[] each) {}

    private static Demand.Facts known(GateDeal deal, GateFacts.Known known, CriterionFields fields, LocalDate today) {
        return new Demand.Facts() {
            @Override
            public LocalDate today() {
                return today;
            }

            @Override
            public @Nullable Value value(String field) {
                return fields.value(deal, field);
            }

            @Override
            public int count(Related related) {
                return known.count(related, deal);
            }

            @Override
            public @Nullable Integer points(String question) {
                return known.qualified(deal)
                        .map(one -> one.answers().get(question))
                        .orElse(null);
            }

            @Override
            public @Nullable Integer score() {
                return known.qualified(deal).map(one -> one.judged().score()).orElse(null);
            }

            @Override
            public int coverage() {
                return known.qualified(deal).map(one -> one.judged().coverage()).orElse(0);
            }

            @Override
            public boolean approved(String role) {
                return known.approved(role, deal);
            }
        };
    }

    /** The moves of one act. What a pipeline demands, how it goes and what is known of the deals is read once, and only when it is asked for. */
    public final class Round {

        private final GateFacts.Known known;
        private final Map<UUID, Map<UUID, List<Criterion>>> demanded = new HashMap<>();
        private final Map<UUID, List<Pipelines.Stage>> ways = new HashMap<>();
        private final Map<UUID, Boolean> seen = new HashMap<>();
        private @Nullable CriterionFields fields;

        private Round(Set<UUID> deals) {
            this.known = facts.of(deals);
        }

        /** What the deal needs before it may go to a stage of its pipeline. */
        public GateView look(GateDeal deal, Pipelines.Stage to, Viewer by) {
            List<GateView.GateLine> lines = lines(deal, to);
            boolean lacksApproval = lines.stream()
                    .flatMap(line -> line.missing().stream())
                    .anyMatch(term -> term.type().equals("approved"));
            return new GateView(
                    to.id().value(), lines, lacksApproval ? facts.asked(deal) : List.of(), mayOverride(deal, by));
        }

        /**
         * Refuses a move while something is missing, unless somebody above the owner says why it shall be all the same.
         *
         * @return the reason, if it was needed
         */
        public @Nullable String require(GateDeal deal, Pipelines.Stage to, @Nullable String override, Viewer by) {
            GateView view = look(deal, to, by);
            List<GateView.GateLine> missing = view.missing();
            if (missing.isEmpty()) {
                return null;
            }
            if (override == null) {
                throw new CriteriaProblem.GateMissing(to.name().in(by.language()), missing, by.language()).refused();
            }
            if (!view.mayOverride()) {
                throw new CriteriaProblem.NotAbove().refused();
            }
            String reason = override.strip();
            if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
                throw RequestProblem.Invalid.field("overrideReason", "deal.override-reason")
                        .refused();
            }
            return reason;
        }

        /** Who acts for somebody else could pass a gate of an own deal by it, so nobody does. */
        private boolean mayOverride(GateDeal deal, Viewer by) {
            return by.may(SellingRights.OVERRIDE_GATES)
                    && by.behalf() == null
                    && !by.visibility().positions().contains(deal.owner())
                    && seen.computeIfAbsent(deal.owner(), owner -> owners.isSeen(owner, by.visibility()));
        }

        private List<GateView.GateLine> lines(GateDeal deal, Pipelines.Stage to) {
            if (to.kind() == Pipelines.Kind.LOST) {
                return List.of();
            }
            Map<UUID, List<Criterion>> ofStages = demanded.computeIfAbsent(deal.pipeline(), criteria::ofPipeline);
            if (ofStages.isEmpty()) {
                return List.of();
            }
            List<Pipelines.Stage> open = ways.computeIfAbsent(deal.pipeline(), this::openStages);
            Pipelines.Stage from = from(deal, open);
            List<GateView.GateLine> lines = new ArrayList<>();
            for (Pipelines.Stage stage : open) {
                List<Criterion> ofStage = ofStages.getOrDefault(stage.id().value(), List.of());
                boolean onTheWay =
                        stage.rank() >= from.rank() && (to.kind() == Pipelines.Kind.WON || stage.rank() < to.rank());
                if (onTheWay && !ofStage.isEmpty()) {
                    OffsetDateTime at = stage.equals(from) ? cameAt(deal) : time.now();
                    ofStage.stream().filter(one -> one.held(at)).forEach(one -> lines.add(line(one, stage, deal)));
                }
            }
            return lines;
        }

        private CriterionFields fields() {
            CriterionFields read = fields;
            if (read == null) {
                read = criteria.fields();
                fields = read;
            }
            return read;
        }

        private List<Pipelines.Stage> openStages(UUID pipeline) {
            return pipelines.find(pipeline).orElseThrow().stages().stream()
                    .filter(stage -> stage.kind() == Pipelines.Kind.OPEN)
                    .toList();
        }

        /** Where the way of a deal begins: where it stands, where it stood before it was closed, or at the first stage. */
        private Pipelines.Stage from(GateDeal deal, List<Pipelines.Stage> open) {
            if (deal.stage() == null) {
                return open.getFirst();
            }
            return at(deal.stage(), open)
                    .or(() -> known.standing(deal).flatMap(standing -> at(standing.stage(), open)))
                    .orElse(open.getFirst());
        }

        private static Optional<Pipelines.Stage> at(UUID id, List<Pipelines.Stage> stages) {
            return stages.stream()
                    .filter(stage -> stage.id().value().equals(id))
                    .findFirst();
        }

        private OffsetDateTime cameAt(GateDeal deal) {
            return deal.stage() == null
                    ? time.now()
                    : known.standing(deal).map(GateFacts.Standing::since).orElse(time.now());
        }

        private GateView.GateLine line(Criterion criterion, Pipelines.Stage stage, GateDeal deal) {
            Demand.Facts of = known(deal, known, fields(), time.today());
            List<CriterionTerm> missing =
                    criterion.demand().missing(of).map(CriterionLanguage::write).toList();
            boolean oneIsEnough = missing.size() > 1
                    && criterion.demand().parts().anyMatch(part -> part instanceof Demand.Any && !part.isMet(of));
            return new GateView.GateLine(
                    criterion.id(),
                    stage.id().value(),
                    stage.name(),
                    criterion.text(),
                    criterion.demand().isMet(of),
                    missing,
                    oneIsEnough);
        }
    }
}
