package io.sternik.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads or writes records that have an owner says for whom: every method of a store in a chapter with owned records takes the
 * visibility, the viewer or a scope made of it. The exceptions are listed with their reason, and a list that is too long fails too.
 */
class StoresTakeTheViewerTest {

    private static final Set<String> CARRIES_THE_VIEWER = Set.of("Visibility", "Viewer", "ResultsScope", "Origin");

    private static final String JUDGED = "the caller holds the record that it locked with the visibility";
    private static final String OWNERLESS = "products and stages have no owner";
    private static final String WHOLE_COMPANY =
            "imports act with the rights of the import, which are the whole company's";

    private static final String MERGED = "of two judged records that become one, everything passes over";

    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("AccountStore.insert", "a new record, whose owner the caller has judged"),
            Map.entry("AccountStore.save", JUDGED),
            Map.entry("AccountStore.own", JUDGED),
            Map.entry(
                    "AccountStore.openDealsOf",
                    "all deals that keep the judged account from being deleted, as a count"),
            Map.entry("AccountStore.isBelow", "both accounts have been judged; the answer is yes or no"),
            Map.entry("AccountStore.contactsAt", MERGED),
            Map.entry("ActivityStore.insert", "a new record, whose owner and links the caller has judged"),
            Map.entry("ActivityStore.save", JUDGED),
            Map.entry("ActivityStore.accountOf", "the account of a deal or contact that the caller has judged"),
            Map.entry("ActivityStore.touch", "renews a date from what is written, whoever wrote it"),
            Map.entry(
                    "ActivityStore.lockAbout", "of a judged prospect that becomes a customer, everything passes over"),
            Map.entry("ActivityStore.saveAll", JUDGED),
            Map.entry("ContactStore.insert", "a new record, whose account the caller has judged"),
            Map.entry("ContactStore.save", JUDGED),
            Map.entry("ContactStore.points", JUDGED),
            Map.entry("ContactStore.allJobs", MERGED),
            Map.entry("ContactStore.jobsAt", MERGED),
            Map.entry("ContactStore.replaceJobs", MERGED),
            Map.entry("ContactStore.moveJobs", MERGED),
            Map.entry("ContactStore.versionsWithAccounts", MERGED),
            Map.entry("ContactStore.setAllJobs", MERGED),
            Map.entry("ContactStore.lock", "of changes that are taken back, whose author is judged by the change set"),
            Map.entry("ContactStore.setPoints", JUDGED),
            Map.entry("ContactStore.copyAccounts", "copies what is written already, for jobs of whoever changed them"),
            Map.entry("ContactStore.movedSince", "a job of the program, whose answer nobody sees"),
            Map.entry(
                    "ContactStore.openDealsOf",
                    "all deals that keep the judged contact from being deleted, as a count"),
            Map.entry("AccountStore.priceBookExists", OWNERLESS),
            Map.entry("CriteriaStore.ofStages", OWNERLESS),
            Map.entry("DuplicateStore.decided", "left out by the use case for pairs that the viewer does not see"),
            Map.entry("DuplicateStore.decide", "after both records were found in the viewer's sight"),
            Map.entry("CriteriaStore.fields", "what there is to speak of is the same for everybody"),
            Map.entry("CriteriaStore.ofPipeline", OWNERLESS),
            Map.entry("CriteriaStore.end", OWNERLESS),
            Map.entry("CriteriaStore.begin", OWNERLESS),
            Map.entry("CriteriaStore.rank", OWNERLESS),
            Map.entry("CriteriaStore.overrides", "counts moves by stages, whoever made them"),
            Map.entry("DealMemberStore.of", JUDGED),
            Map.entry("DealMemberStore.image", JUDGED),
            Map.entry("DealMemberStore.rows", "reads the image of a change, not the table"),
            Map.entry("DealMemberStore.replace", JUDGED),
            Map.entry("DealMemberStore.put", JUDGED),
            Map.entry("DealMemberStore.told", JUDGED),
            Map.entry("DealLineStore.priced", JUDGED),
            Map.entry("DealLineStore.image", JUDGED),
            Map.entry("DealLineStore.replace", JUDGED),
            Map.entry("DealLineStore.stay", JUDGED),
            Map.entry("DealLineStore.revert", JUDGED),
            Map.entry("DealLineStore.told", JUDGED),
            Map.entry("QuoteStore.buyer", JUDGED),
            Map.entry("QuoteStore.everSent", JUDGED),
            Map.entry("QuoteStore.insert", JUDGED),
            Map.entry("QuoteStore.lines", JUDGED),
            Map.entry("QuoteStore.ordered", "an act that is taken back by who made it; the answer is what must stay"),
            Map.entry("QuoteStore.ofDeal", JUDGED),
            Map.entry("QuoteStore.orders", JUDGED),
            Map.entry("QuoteStore.ownerOf", JUDGED),
            Map.entry("QuoteStore.touch", JUDGED),
            Map.entry("QuoteStore.update", JUDGED),
            Map.entry("QuoteStore.version", JUDGED),
            Map.entry("QuoteStore.versions", JUDGED),
            Map.entry("InvoiceStore.bound", "an act that is taken back by who made it; the answer is what must stay"),
            Map.entry("InvoiceStore.invoicesAgain", "an act that is taken back by who made it"),
            Map.entry("InvoiceStore.insert", JUDGED),
            Map.entry("InvoiceStore.isAllocated", JUDGED),
            Map.entry("InvoiceStore.lock", JUDGED),
            Map.entry("InvoiceStore.paid", JUDGED),
            Map.entry("InvoiceStore.update", JUDGED),
            Map.entry("InvoiceStore.lines", JUDGED),
            Map.entry("InvoiceStore.ofOrder", JUDGED),
            Map.entry("InvoiceStore.orderNumbers", JUDGED),
            Map.entry("InvoiceStore.taxes", JUDGED),
            Map.entry("OrderStore.delivered", JUDGED),
            Map.entry("OrderStore.deliveries", JUDGED),
            Map.entry("OrderStore.insert", JUDGED),
            Map.entry("OrderStore.lastDelivery", JUDGED),
            Map.entry("OrderStore.lines", JUDGED),
            Map.entry("OrderStore.numberOf", JUDGED),
            Map.entry("OrderStore.ofDeal", JUDGED),
            Map.entry("OrderStore.takeBack", JUDGED),
            Map.entry("OrderStore.takeBackCancelling", JUDGED),
            Map.entry("OrderStore.touch", JUDGED),
            Map.entry("OrderStore.update", JUDGED),
            Map.entry("PaymentStore.allocate", JUDGED),
            Map.entry("PaymentStore.allocations", JUDGED),
            Map.entry("PaymentStore.insert", JUDGED),
            Map.entry("PaymentStore.lockInvoices", JUDGED),
            Map.entry("PaymentStore.open", JUDGED),
            Map.entry("PaymentStore.shown", JUDGED),
            Map.entry("PaymentStore.update", JUDGED),
            Map.entry("PaymentStore.write", JUDGED),
            Map.entry("QuoteStore.askedBy", "an approval that the program carries out, whoever decided it"),
            Map.entry(
                    "QuoteStore.lock",
                    "the customer answers by a link, who has no position; else the caller has judged"),
            Map.entry("QuoteStore.read", "what a link shows to whoever has it"),
            Map.entry("DealStore.insert", "a new record, whose owner the caller has judged"),
            Map.entry(
                    "DealStore.lockAll", "an act that is taken back by who made it, whatever has become visible since"),
            Map.entry("DealStore.update", JUDGED),
            Map.entry("DealStore.setProduct", JUDGED),
            Map.entry("DealStore.productOf", JUDGED),
            Map.entry("DealStore.productsOf", JUDGED),
            Map.entry("DealStore.setProducts", JUDGED),
            Map.entry("DealStore.productExists", OWNERLESS),
            Map.entry("ProspectStore.insert", "a new record, whose owner the caller has judged"),
            Map.entry("ProspectStore.save", JUDGED),
            Map.entry("ProspectStore.converted", "an act that is taken back by who made it; the answer is yes or no"),
            Map.entry("ProspectStore.pipelineExists", OWNERLESS),
            Map.entry("QualificationStore.kept", JUDGED),
            Map.entry("QualificationStore.keep", JUDGED),
            Map.entry("QualificationStore.touch", JUDGED),
            Map.entry("QualificationStore.append", JUDGED),
            Map.entry("QualificationStore.reckon", JUDGED),
            Map.entry("QualificationStore.current", JUDGED),
            Map.entry("QualificationStore.past", JUDGED),
            Map.entry("QualificationStore.answer", JUDGED),
            Map.entry("QualificationStore.before", JUDGED),
            Map.entry("QualificationStore.answeredAnew", JUDGED));

    private static final Map<String, String> EXCEPTED_STORES = Map.of(
            "DealImportStore", WHOLE_COMPANY,
            "AccountImportStore", WHOLE_COMPANY,
            "ContactImportStore", WHOLE_COMPANY,
            "InvoiceImportStore", WHOLE_COMPANY,
            "PaymentImportStore", WHOLE_COMPANY,
            "OrderImportStore", WHOLE_COMPANY,
            "QuoteImportStore", WHOLE_COMPANY,
            "ActivityImportStore", WHOLE_COMPANY);

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.sternik.app.selling");

    @Test
    void everyMethodTakesItOrIsAnExplainedException() {
        assertThat(without(CODE)).isEqualTo(new TreeSet<>(EXCEPTIONS.keySet()));
        assertThat(EXCEPTED_STORES.keySet())
                .allSatisfy(name ->
                        assertThat(CODE).anyMatch(type -> type.getSimpleName().equals(name)));
    }

    @Test
    void aMethodWithoutItIsFound() {
        assertThat(without(new ClassFileImporter().importClasses(PlantedStore.class)))
                .containsExactly("PlantedStore.everybodysDeals");
    }

    /** One method as it should be, one as it must not be. */
    @SuppressWarnings("UnusedMethod")
    private static final class PlantedStore {

        int deals(io.sternik.app.platform.access.Visibility visibility) {
            return visibility.positions().size();
        }

        int everybodysDeals(int limit) {
            return limit;
        }
    }

    private static Set<String> without(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getSimpleName().endsWith("Store"))
                .filter(type -> !EXCEPTED_STORES.containsKey(type.getSimpleName()))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !takesTheViewer(method))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean takesTheViewer(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .anyMatch(CARRIES_THE_VIEWER::contains);
    }
}
