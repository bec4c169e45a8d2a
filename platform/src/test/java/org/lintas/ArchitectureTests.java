package org.lintas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of {@code STYLE.md} that a program can check. Each says how many classes it must have seen. */
class ArchitectureTests {

    private static final JavaClasses PLATFORM = new ClassFileImporter().importPath(Path.of("target/classes"));

    /** Classes of the platform that must have been seen. */
    private static final int CLASSES_SEEN = 150;

    /** Smallest share of top-level types that are package-private (style, 2). */
    private static final double PACKAGE_PRIVATE_SHARE_MIN = 0.40;

    private static final List<String> BANNED_NAMES =
            List.of("util", "common", "helper", "manager", "impl", "dto", "service", "model");

    @Test
    void enoughClassesAreSeen() {
        assertThat(PLATFORM.size()).isGreaterThanOrEqualTo(CLASSES_SEEN);
    }

    @Test
    void onlyDocumentsSeesBouncyCastle() {
        // The libraries keep their cryptography inside; of the platform only documents may name a Bouncy Castle type.
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("org.lintas.documents..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle.."));
    }

    @Test
    void onlyTheInsideOfAModuleTalksToTheDatabase() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.lintas.*.internal..", "org.lintas.foundation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql.."));
    }

    @Test
    void onlyPagesAndEndpointsSeeServlets() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.lintas.*.web..", "org.lintas.foundation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet.."));
    }

    @Test
    void nothingHasASetter() {
        holds(noMethods()
                .that()
                .arePublic()
                .and(DescribedPredicate.describe(
                        "take one value",
                        (JavaMethod method) -> method.getRawParameterTypes().size() == 1
                                && method.getRawReturnType().isEquivalentTo(void.class)))
                .should()
                .haveNameMatching("set[A-Z].*"));
    }

    @Test
    void nobodyThrowsAGenericException() {
        DescribedPredicate<JavaClass> generic = DescribedPredicate.describe(
                "a generic exception",
                type -> Stream.of(Exception.class, RuntimeException.class, Throwable.class, Error.class)
                        .anyMatch(type::isEquivalentTo));
        holds(noMethods().should().declareThrowableOfType(generic));
        holds(noClasses()
                .that()
                .areNotAssignableTo(Throwable.class)
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "making a generic exception", call -> generic.test(call.getTargetOwner()))));
    }

    @Test
    void everyPackageSaysWhatItIsForAndThatNullIsMarked() {
        List<String> packages = PLATFORM.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .sorted()
                .toList();
        assertThat(packages).hasSizeGreaterThan(20);
        assertThat(packages)
                .allSatisfy(
                        name -> assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                                .as(name)
                                .isTrue());
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        assertThat(PLATFORM.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(name.split("\\.", -1)).doesNotContainAnyElementsOf(BANNED_NAMES));
    }

    @Test
    void enoughTypesAreKeptInside() {
        List<JavaClass> topLevel = PLATFORM.stream()
                .filter(type -> !type.isNestedClass())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        double share = topLevel.stream()
                        .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                        .count()
                / (double) topLevel.size();
        System.out.printf("%.0f %% of %d top-level types are package-private%n", share * 100, topLevel.size());
        assertThat(share).isGreaterThanOrEqualTo(PACKAGE_PRIVATE_SHARE_MIN);
    }

    private static void holds(ArchRule rule) {
        rule.check(PLATFORM);
    }
}
