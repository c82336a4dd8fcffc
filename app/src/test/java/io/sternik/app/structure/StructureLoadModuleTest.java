package io.sternik.app.structure;

import static io.sternik.database.structure.Tables.ASSIGNMENT;
import static io.sternik.database.structure.Tables.ORG_CLOSURE;
import static io.sternik.database.structure.Tables.ORG_CLOSURE_NOW;
import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.structure.load.StructureBatch;
import io.sternik.app.structure.load.StructureLoad;
import io.sternik.app.structure.people.People;
import io.sternik.app.structure.people.PersonDetails;
import io.sternik.app.structure.positions.PositionVersion;
import io.sternik.app.testing.FixtureCompany;
import io.sternik.app.testing.RunningProgram;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Writing many records at once, and taking them back. */
class StructureLoadModuleTest extends RunningProgram {

    private static final Period SINCE = Period.startingOn(FixtureCompany.SINCE);
    private static final int SIZE = Integer.getInteger("sternik.test.load", 500);

    @Autowired
    private StructureLoad load;

    @Autowired
    private ChangeSets changeSets;

    @Autowired
    private People people;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void undoTakesBackWhatNobodyTouchedAndLeavesTheRest() {
        Counts before = counts();
        StructureBatch batch = treeBelow("DIR", "undo", SIZE);
        ChangeSetId changeSet = commit(batch);
        assertThat(counts().positions()).isEqualTo(before.positions() + SIZE);
        assertThat(sql.fetchCount(ORG_CLOSURE)).isEqualTo(sql.fetchCount(ORG_CLOSURE_NOW));
        PersonId edited = batch.people().getLast().id();
        people.change(edited, PersonDetails.named("Inne", "Nazwisko"), 1, Origin.hand(program()));

        ChangeSets.Undone undone = changeSets.undo(changeSet, program());

        assertThat(undone.conflicts())
                .extracting(conflict -> conflict.object() + " " + conflict.id())
                .containsExactly("person " + edited.value());
        assertThat(counts()).isEqualTo(new Counts(before.people() + 1, before.positions(), before.assignments(), before.closure()));
    }

    @Test
    void undoLeavesAPositionThatSomebodyElseNeedsWithAllAboveIt() {
        StructureBatch batch = treeBelow("DIR", "needed", 4);
        ChangeSetId changeSet = commit(batch);
        StructureBatch later = treeBelow("needed-3", batch.positions().getLast().id(), "later", 1);
        inTransaction(() -> {
            load.load(later, Origin.hand(program()));
            return changeSet;
        });

        ChangeSets.Undone undone = changeSets.undo(changeSet, program());

        List<UUID> left = undone.conflicts().stream().map(conflict -> conflict.id()).toList();
        assertThat(left).contains(batch.positions().getLast().id().value(), batch.positions().getFirst().id().value());
        assertThat(sql.fetchExists(POSITION, POSITION.CODE.eq("needed-3"))).isTrue();
        assertThat(sql.fetchCount(ASSIGNMENT, ASSIGNMENT.POSITION.eq(batch.positions().getLast().id().value())))
                .isZero();
    }

    @Test
    void aBatchWithARingIsRefusedAsAWhole() {
        StructureBatch batch = treeBelow("DIR", "ring", 3);
        List<StructureBatch.Line> ring = new ArrayList<>(batch.lines());
        ring.set(0, new StructureBatch.Line(batch.positions().get(0).id(), batch.positions().get(2).id(), SINCE));
        StructureBatch wrong = new StructureBatch(
                List.of(), List.of(), batch.people(), batch.positions(), ring, batch.assignments());
        int peopleBefore = counts().people();

        assertThatThrownBy(() -> load.load(wrong, Origin.hand(program())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem()).isInstanceOf(StructureProblem.Cycle.class));
        assertThat(counts().people()).isEqualTo(peopleBefore);
        load.load(batch, Origin.hand(program()));
        assertThat(counts().people()).isEqualTo(peopleBefore + 3);
    }

    private record Counts(int people, int positions, int assignments, int closure) {}

    private Counts counts() {
        return new Counts(
                sql.fetchCount(PERSON), sql.fetchCount(POSITION), sql.fetchCount(ASSIGNMENT), sql.fetchCount(ORG_CLOSURE));
    }

    private ChangeSetId commit(StructureBatch batch) {
        return inTransaction(() -> {
            Viewer by = program();
            ChangeSetId changeSet = changeSets.open("import", "trial", by);
            load.load(batch, new Origin(by, Source.IMPORT, changeSet));
            changeSets.add(changeSet, 0, batch.items());
            return changeSet;
        });
    }

    private StructureBatch treeBelow(String top, String prefix, int size) {
        return treeBelow(prefix, company.position(top), prefix, size);
    }

    /** A chain for small sizes, else a tree in which everybody has five reports. */
    private StructureBatch treeBelow(String name, PositionId top, String prefix, int size) {
        Iterator<UUID> ids = load.freshIds(3 * size).iterator();
        List<StructureBatch.NewPerson> newPeople = new ArrayList<>();
        List<StructureBatch.NewPosition> positions = new ArrayList<>();
        List<StructureBatch.Line> lines = new ArrayList<>();
        List<StructureBatch.NewAssignment> assignments = new ArrayList<>();
        int width = size < 10 ? 1 : 5;
        for (int i = 0; i < size; i++) {
            PersonId person = new PersonId(ids.next());
            PositionId position = new PositionId(ids.next());
            newPeople.add(new StructureBatch.NewPerson(person, PersonDetails.named(prefix, "Osoba " + i), null));
            Text title = new Text(name + " " + i, name + " " + i);
            positions.add(new StructureBatch.NewPosition(
                    position,
                    prefix + "-" + i,
                    List.of(new PositionVersion(title, "seller", company.unit("NORTH"), 10_000, SINCE))));
            PositionId manager = i == 0 ? top : positions.get((i - 1) / width).id();
            lines.add(new StructureBatch.Line(position, manager, SINCE));
            assignments.add(new StructureBatch.NewAssignment(
                    new AssignmentId(ids.next()), person, position, AssignmentKind.SUBSTANTIVE, 10_000, SINCE));
        }
        return new StructureBatch(List.of(), List.of(), newPeople, positions, lines, assignments);
    }
}
