package io.sternik.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Viewers;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Rules that hold for all of the server's code. */
class ArchitectureTest {

    private static final JavaClasses ALL = ProgramClasses.ALL;

    /** Who may act as the program itself; each with its reason. */
    private static final Set<String> ACTS_AS_PROGRAM = Set.of(
            "io.sternik.app.platform.signin.SessionFilter", // the command line of the installation
            "io.sternik.app.selling.accounts.HandOvers", // audit of a sign-in
            "io.sternik.app.platform.job.JobRunner", // jobs that nobody signed in has started
            "io.sternik.app.platform.demo.DemoCompany",
            "io.sternik.app.platform.demo.DemoCompany$Request",
            "io.sternik.app.consent.open.ConsentOpenHttp", // a person says something about the own consents
            "io.sternik.app.selling.quotes.QuoteOpenHttp", // a customer answers without an account
            "io.sternik.app.structure.load.FirstRun");

    /** Who may do allowed work on all records for somebody who sees fewer; each with its reason. */
    private static final Set<String> SEES_ALL_FOR_SOMEBODY =
            Set.of("io.sternik.app.platform.imports.ImportJobs"); // an import is allowed as a whole

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.sternik.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void aModuleTouchesOnlyItsOwnTablesAndTheViewsOfThoseBelow() {
        onlyAccessedBy("platform").check(ALL);
        onlyAccessedBy("structure").check(ALL);
        onlyAccessedBy("catalog").check(ALL);
        onlyAccessedBy("consent").check(ALL);
        onlyAccessedBy("selling").check(ALL);
    }

    @Test
    void theTableRuleFindsATrespasser() {
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage("io.sternik.app.selling..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.sternik.database.selling..")
                        .check(ALL))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void everyHandlerCarriesADecision() {
        methods()
                .that()
                .areAnnotatedWith(GetMapping.class)
                .or()
                .areAnnotatedWith(PostMapping.class)
                .or()
                .areAnnotatedWith(PutMapping.class)
                .or()
                .areAnnotatedWith(PatchMapping.class)
                .or()
                .areAnnotatedWith(DeleteMapping.class)
                .should()
                .beAnnotatedWith(Access.class)
                .check(ALL);
    }

    @Test
    void onlyListedClassesActAsTheProgram() {
        assertThat(callersOf("system")).containsExactlyInAnyOrderElementsOf(ACTS_AS_PROGRAM);
    }

    @Test
    void onlyListedClassesSeeAllForSomebody() {
        assertThat(callersOf("seeingAll")).containsExactlyInAnyOrderElementsOf(SEES_ALL_FOR_SOMEBODY);
    }

    private static Set<String> callersOf(String method) {
        return ALL.get(Viewers.class).getMethodCallsToSelf().stream()
                .filter(call -> call.getTarget().getName().equals(method))
                .map(JavaAccess::getOriginOwner)
                .map(type -> type.getName().replaceFirst("\\$[0-9]+$", "")) // an anonymous class stands for its owner
                .filter(caller -> !caller.equals(Viewers.class.getName()))
                .collect(Collectors.toSet());
    }

    /** A mail needs a permit, and only their issuer makes one. */
    @Test
    void onlyTheIssuerMakesPermits() {
        Set<String> makers = ALL.get(io.sternik.app.platform.mail.Permit.class).getConstructorCallsToSelf().stream()
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toSet());
        assertThat(makers).containsExactly("io.sternik.app.platform.mail.Permits");
        assertThat(ALL.get(io.sternik.app.platform.mail.Mail.class).getConstructors())
                .allSatisfy(constructor -> assertThat(
                                constructor.getRawParameterTypes().getFirst().getName())
                        .isEqualTo("io.sternik.app.platform.mail.Permit"));
    }

    /** Nobody reaches a customer around the gate: permits, links and mails to customers have one maker each. */
    @Test
    void onlyTheGateMakesWhatReachesACustomer() {
        assertThat(makersOf(io.sternik.app.consent.gate.ContactPermit.class))
                .containsExactly("io.sternik.app.consent.gate.PermitStore");
        assertThat(makersOf(io.sternik.app.consent.gate.ContactLink.class))
                .containsExactly("io.sternik.app.consent.gate.Contactability");
        assertThat(ALL.get(io.sternik.app.consent.gate.ContactPermit.class).getConstructors())
                .allSatisfy(constructor -> assertThat(constructor.getModifiers())
                        .doesNotContain(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC));
        assertThat(callers("io.sternik.app.consent.gate.PermitStore", "issue"))
                .containsExactly("io.sternik.app.consent.gate.Contactability");
        assertThat(callers("io.sternik.app.platform.mail.Permits", "contact"))
                .containsExactly("io.sternik.app.consent.gate.CustomerMails");
        assertThat(ALL.stream()
                        .filter(type ->
                                !type.isInterface() && type.isAssignableTo(io.sternik.app.platform.mail.MailGate.class))
                        .map(JavaClass::getName))
                .containsExactly("io.sternik.app.consent.gate.PermitGate");
    }

    private static Set<String> makersOf(Class<?> type) {
        return ALL.get(type).getConstructorCallsToSelf().stream()
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toSet());
    }

    private static Set<String> callers(String type, String method) {
        return ALL.get(type).getMethodCallsToSelf().stream()
                .filter(call -> call.getTarget().getName().equals(method))
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toSet());
    }

    @Test
    void theEngineKnowsTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("io.sternik.engine..")
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.describe(
                                "are of the JDK, JSpecify or the engine",
                                type -> type.getName()
                                        .matches(
                                                "(java\\.|org\\.jspecify\\.|io\\.sternik\\.engine\\.|\\[|int|long|double|boolean|byte|char|short|float|void).*")))
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("io.sternik.engine..")
                .and()
                .resideOutsideOfPackage("io.sternik.engine.cli..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ALL);
    }

    @Test
    void onlyTheClockIsAskedForTheTime() {
        noClasses()
                .that()
                .resideInAPackage("io.sternik.app..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ALL);
    }

    /** A person who manages keeps the name. */
    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .that()
                .resideInAPackage("io.sternik..")
                .should()
                .haveNameMatching(".*(?<!Sales|Effective)Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(ALL);
    }

    @Test
    void storesAreClosedToOtherPackages() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Store")
                .should()
                .bePublic()
                .andShould()
                .beDeclaredInClassesThat()
                .arePublic()
                .check(ALL);
    }

    private static com.tngtech.archunit.lang.ArchRule onlyAccessedBy(String schema) {
        return noClasses()
                .that()
                .resideOutsideOfPackages("io.sternik.app." + schema + "..", "io.sternik.database..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.sternik.database." + schema + "..");
    }
}
