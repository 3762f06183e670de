package vn.vanthu.exchange;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.vanthu", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule takesTimeFromTheInjectedClock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("ask the machine for the time") {
                @Override
                public boolean test(JavaMethodCall call) {
                    MethodCallTarget target = call.getTarget();
                    return target.getOwner().getPackageName().equals("java.time")
                            && target.getName().equals("now")
                            && target.getRawParameterTypes().isEmpty();
                }
            })
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test must be able to set the day: inject Clock");

    @ArchTest
    static final ArchRule makesClocksAtTheEdgeOnly = noClasses()
            .that()
            .resideOutsideOfPackages("..exchange.wiring..", "..exchange.cli..", "..exchange.worker..")
            .should()
            .callMethod(java.time.Clock.class, "systemUTC")
            .orShould()
            .callMethod(java.time.Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(java.time.Clock.class, "system", java.time.ZoneId.class)
            .because("whoever assembles the program decides what time it is")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule keepsSpringOutOfWhatRunsWithoutIt = noClasses()
            .that()
            .resideInAnyPackage("..exchange.judging..", "..exchange.worker..", "..exchange.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..")
            .because("these start in a process without Spring")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule keepsSpringOutOfTheLeaves = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.vanthu.rules..", "vn.vanthu.classifier..", "vn.vanthu.signature..", "vn.vanthu.mailer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "vn.vanthu.exchange..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule readsOutsideBytesInWorkersOnly = noClasses()
            .that()
            .resideInAnyPackage("..exchange..")
            .and()
            .resideOutsideOfPackages("..exchange.judging..", "..exchange.worker..", "..exchange.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.tika..", "org.apache.poi..", "org.apache.pdfbox..")
            .because("a document from outside is parsed in a worker process (decisions: process boundaries)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule injectsByConstructor = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value");

    /** The certificates of the platform hand out dates; nobody keeps or makes one. */
    @ArchTest
    static final ArchRule makesNoOldDates = noClasses()
            .that()
            .resideInAPackage("..exchange..")
            .should()
            .callConstructor(java.util.Date.class)
            .orShould()
            .callConstructor(java.util.Date.class, long.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar");

    @ArchTest
    static final ArchRule keepsNoOldDates = noFields().should().haveRawType(java.util.Date.class);

    @ArchTest
    static final ArchRule logsThroughSlf4j = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule keepsLoggersToThemselves =
            fields().that().haveRawType("org.slf4j.Logger").should().bePrivate().allowEmptyShould(true);
}
