package th.itaworkbook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The package table is the law: data flows one way, and each library stays behind its door. */
@Tag("long")
class ArchitectureTest {
    private static final String ROOT = "th.itaworkbook";
    private static final String JACKSON = "com.fasterxml.jackson..";

    /** Package to the packages of ours that it may use. */
    private static final Map<String, List<String>> OURS = Map.ofEntries(
            Map.entry("grid", List.of()),
            Map.entry("finding", List.of("grid")),
            Map.entry("domain", List.of("grid")),
            Map.entry("edit", List.of("grid")),
            Map.entry("framework", List.of("domain", "finding", "grid")),
            Map.entry("intake", List.of("grid", "finding", "domain")),
            Map.entry("analysis", List.of("domain", "finding", "grid")),
            Map.entry("survey", List.of("domain", "finding", "grid")),
            Map.entry("measure", List.of("domain", "finding", "grid")),
            Map.entry("opendata", List.of("domain")),
            Map.entry("rollup", List.of("grid", "finding", "domain", "intake", "analysis", "measure")),
            Map.entry("register", List.of("grid", "domain", "edit")),
            Map.entry("formula", List.of("grid")),
            Map.entry("compare", List.of("grid", "finding", "domain")),
            Map.entry("audit", List.of("grid", "finding", "formula")),
            Map.entry("recompute", List.of("grid", "formula", "audit")),
            Map.entry(
                    "layout",
                    List.of("grid", "domain", "finding", "edit", "register", "measure", "survey", "audit", "rollup")),
            Map.entry("xlsx", List.of("grid", "finding", "edit")),
            Map.entry("report", List.of("domain", "finding", "grid", "analysis")),
            Map.entry(
                    "pipeline",
                    List.of(
                            "grid",
                            "finding",
                            "domain",
                            "edit",
                            "framework",
                            "intake",
                            "analysis",
                            "measure",
                            "survey",
                            "opendata",
                            "rollup",
                            "register",
                            "formula",
                            "audit",
                            "recompute",
                            "compare",
                            "layout",
                            "report",
                            "xlsx")),
            Map.entry(
                    "web",
                    List.of(
                            "pipeline",
                            "domain",
                            "finding",
                            "grid",
                            "edit",
                            "measure",
                            "opendata",
                            "rollup",
                            "report",
                            "audit",
                            "compare",
                            "survey")),
            Map.entry(
                    "app",
                    List.of(
                            "web",
                            "pipeline",
                            "grid",
                            "finding",
                            "domain",
                            "edit",
                            "framework",
                            "intake",
                            "analysis",
                            "measure",
                            "opendata",
                            "rollup",
                            "register",
                            "compare",
                            "layout",
                            "report",
                            "audit",
                            "xlsx")));

    /** Package to what it may use beside ours and the plain JDK. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("finding", List.of(JACKSON)),
            Map.entry("pipeline", List.of(JACKSON, "java.security..")),
            Map.entry("domain", List.of("org.apache.commons.math3.fraction..", "org.apache.commons.math3.util..")),
            Map.entry("framework", List.of(JACKSON, "com.networknt..")),
            Map.entry("analysis", List.of("org.apache.commons.math3..")),
            Map.entry("survey", List.of("org.apache.commons.math3..")),
            Map.entry("measure", List.of(JACKSON, "java.security..")),
            Map.entry("opendata", List.of(JACKSON)),
            Map.entry("xlsx", List.of("javax.xml.stream..", "com.fasterxml.aalto..", "org.codehaus.stax2..")),
            Map.entry("recompute", List.of("org.apache.poi..")),
            Map.entry(
                    "web",
                    List.of(
                            JACKSON,
                            "io.javalin..",
                            "org.eclipse.jetty..",
                            "org.slf4j..",
                            "jakarta.servlet..",
                            "kotlin..",
                            "java.security..")),
            Map.entry("app", List.of(JACKSON, "io.javalin..", "picocli..")));

    /** The JDK as far as every package may use it; {@code analysis} gets less. */
    private static final List<String> JDK = List.of(
            "java.lang..",
            "java.util..",
            "java.math..",
            "java.time..",
            "java.text..",
            "java.io..",
            "java.nio..",
            "java.net..");

    private static JavaClasses main;

    @BeforeAll
    static void importClasses() {
        main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    @TestFactory
    Stream<DynamicTest> eachPackageUsesOnlyWhatItsRowSays() {
        return OURS.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> rule(name).check(main)));
    }

    private static ArchRule rule(String name) {
        List<String> allowed = new ArrayList<>(JDK);
        // The package of the root holds AllowedHere, which marks exceptions from the banned calls.
        allowed.add(ROOT);
        allowed.add(within(name));
        OURS.get(name).forEach(other -> allowed.add(within(other)));
        allowed.addAll(LIBRARIES.getOrDefault(name, List.of()));
        return classes()
                .that(resideInAPackage(within(name)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                .allowEmptyShould(true)
                .because("the package table says so");
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }

    @Test
    void everyPackageHasItsRow() {
        Set<String> present = new TreeSet<>();
        main.stream()
                .map(c -> c.getPackageName())
                .filter(p -> p.startsWith(ROOT + "."))
                .map(p -> p.substring(ROOT.length() + 1).split("\\.", 2)[0])
                .forEach(present::add);
        present.removeAll(OURS.keySet());
        assertEquals(Set.of(), present, "a new package needs a row in the table");
    }

    @Test
    void analysisIsPure() {
        // No I/O, no clock, no locale: the same submission always gives the same figures.
        noClasses()
                .that(resideInAPackage(within("analysis")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.text.."))
                .allowEmptyShould(true)
                .check(main);
    }

    @Test
    void poiOnlyComputesAgain() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("recompute"))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.poi.."))
                .because("Grid is our seam to workbooks")
                .check(main);
    }

    @Test
    void theGuardKnowsNothingOfWorkbooks() {
        noClasses()
                .that(resideInAPackage(within("web.guard")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        ROOT + ".web", within("pipeline"), within("domain"), within("finding"), within("grid")))
                .check(main);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(main);
    }

    @Test
    void theRulesCatchWhatTheyForbid() {
        // Web uses Javalin; by the row of finding that is forbidden, so this rule must fail.
        ArchRule wrong = classes()
                .that(resideInAPackage(within("web")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java.lang.."));
        assertThrows(AssertionError.class, () -> wrong.check(main));
    }
}
