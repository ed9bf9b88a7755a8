package io.github.armattribution;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.github.armattribution.expression.Folder;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls between the packages, each with its reason. */
class ArchitectureTest {
  private static final String ROOT = "io.github.armattribution";

  /**
   * From the ground floor up, as ARCHITECTURE.md says: a package may import only those before it.
   */
  private static final List<String> FLOORS = floorsIn(Path.of("..", "ARCHITECTURE.md"));

  /** What computes: the same input must give the same output, in the editor and in CI. */
  private static final String[] PURE =
      packages(
          "text",
          "json",
          "expression",
          "template",
          "tracking",
          "finding",
          "repair",
          "suppression",
          "rules",
          "assist",
          "analysis");

  /** A library's packages, and the only packages of ours that may import them. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "org.eclipse.lsp4j..", List.of("lsp"),
          "com.google.gson..", List.of("lsp"),
          "picocli..", List.of("cli"),
          "com.fasterxml.jackson..", List.of("report", "workspace"),
          "com.github.difflib..", List.of("report"));

  /** So many classes of a package may need each other, directly or through others. */
  private static final int MOST_IN_A_CYCLE = 8;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          // ArchUnit's own option knows no build folder but target.
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(ROOT);

  /** The names in the only block of the document that starts with the lowest floor. */
  private static List<String> floorsIn(Path document) {
    try {
      Matcher chain =
          Pattern.compile("(?m)^ {4}(text -> .*(?:\\R {4}.*)*)$")
              .matcher(Files.readString(document));
      assertThat(chain.find()).as("%s tells the chain of packages", document).isTrue();
      return List.of(chain.group(1).strip().split("\\s*->\\s*"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void everyFloorIsThere() {
    assertThat(FLOORS)
        .as("no package that ARCHITECTURE.md names is missing or named twice")
        .doesNotHaveDuplicates()
        .allMatch(floor -> CLASSES.containPackage(ROOT + "." + floor));
  }

  @TestFactory
  Stream<DynamicTest> everyPackageImportsOnlyThoseBelowIt() {
    return FLOORS.stream()
        .map(floor -> dynamicTest(floor, () -> check(nothingAboveIsImportedBy(floor))));
  }

  private static ArchRule nothingAboveIsImportedBy(String floor) {
    List<String> above = FLOORS.subList(FLOORS.indexOf(floor) + 1, FLOORS.size());
    return noClasses()
        .that()
        .resideInAnyPackage(packages(floor))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(above.toArray(String[]::new)))
        .because("a floor is understood, tested and reused without those above it");
  }

  @TestFactory
  Stream<DynamicTest> everyLibraryStaysBehindItsWall() {
    return LIBRARIES.entrySet().stream()
        .map(
            library ->
                dynamicTest(
                    library.getKey(),
                    () -> check(onlyInside(library.getValue(), library.getKey()))));
  }

  private static ArchRule onlyInside(List<String> packages, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages(packages.toArray(String[]::new)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("a library's types change with its versions; behind the wall that is one matter");
  }

  @Test
  void everyClassHasAFloor() {
    check(
        classes()
            .should()
            .resideInAnyPackage(packages(FLOORS.toArray(String[]::new)))
            .because("a package missing from the list would stand outside every wall"));
  }

  @Test
  void packagesFormNoCycles() {
    check(
        slices()
            .matching(ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package in disguise"));
  }

  @TestFactory
  Stream<DynamicTest> noPackageIsAKnot() {
    return CLASSES.stream()
        .map(JavaClass::getPackageName)
        .distinct()
        .sorted()
        .map(
            name ->
                dynamicTest(
                    name,
                    () ->
                        assertThat(largestCycleIn(name))
                            .as("classes that can only be understood all at once")
                            .hasSizeLessThanOrEqualTo(MOST_IN_A_CYCLE)));
  }

  /** The most classes of a package that all need each other; a nested class is its outermost. */
  private static Set<String> largestCycleIn(String packageName) {
    Map<String, Set<String>> needs = new TreeMap<>();
    for (JavaClass one : CLASSES.getPackage(packageName).getClasses()) {
      Set<String> needed = needs.computeIfAbsent(outermost(one), name -> new TreeSet<>());
      one.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .filter(target -> target.getPackageName().equals(packageName))
          .forEach(target -> needed.add(outermost(target)));
    }
    Map<String, Set<String>> reached = new TreeMap<>();
    needs.keySet().forEach(name -> reached.put(name, reachedFrom(name, needs)));
    Set<String> largest = Set.of();
    for (String name : needs.keySet()) {
      Set<String> cycle = new TreeSet<>(reached.get(name));
      cycle.removeIf(other -> !reached.get(other).contains(name));
      largest = cycle.size() > largest.size() ? cycle : largest;
    }
    return largest;
  }

  private static Set<String> reachedFrom(String name, Map<String, Set<String>> needs) {
    Set<String> reached = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(needs.get(name));
    while (!next.isEmpty()) {
      String other = next.remove();
      if (reached.add(other)) {
        next.addAll(needs.get(other));
      }
    }
    return reached;
  }

  private static String outermost(JavaClass nested) {
    return nested
        .getEnclosingClass()
        .map(ArchitectureTest::outermost)
        .orElse(nested.getSimpleName());
  }

  @Test
  void computingDoesNoInputOrOutput() {
    DescribedPredicate<JavaClass> streamsAndFiles =
        resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
            .and(not(belongToAnyOf(Serializable.class, URI.class, URISyntaxException.class)));
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(streamsAndFiles.as("read or write anything"))
            .orShould(call(System.class, "getenv", "getProperty", "getProperties"))
            .because(
                "what computes sees other files only as values it is given: then it can be tested"
                    + " without files, cached, and run on what the editor has not saved yet"));
  }

  @Test
  void computingReadsNoClock() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should(call(System.class, "currentTimeMillis", "nanoTime"))
            .orShould(
                callMethodWhere(
                    target(
                        "a time of day now",
                        call ->
                            call.getTargetOwner().getPackageName().startsWith("java.time")
                                && call.getName().equals("now"))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callConstructor(Date.class)
            .because("a result that depends on the time cannot be cached or compared"));
  }

  @Test
  void computingDrawsNoRandomNumbers() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(
                assignableTo(Random.class)
                    .or(assignableTo(SplittableRandom.class))
                    .or(resideInAnyPackage("java.util.random"))
                    .as("draw random numbers"))
            .orShould(call(UUID.class, "randomUUID"))
            .orShould(call(Math.class, "random"))
            .orShould(call(StrictMath.class, "random"))
            .orShould(call(Collections.class, "shuffle"))
            .because("a fix that needs a new GUID asks the source it was given, so tests can too"));
  }

  @Test
  void computingStartsNoThreads() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(
                assignableTo(Thread.class)
                    .or(assignableTo(Executor.class))
                    .or(assignableTo(CompletableFuture.class))
                    .or(belongToAnyOf(Executors.class, Timer.class))
                    .as("start threads"))
            .orShould(call(Collection.class, "parallelStream"))
            .orShould(call(BaseStream.class, "parallel"))
            .because("the server decides what runs where; it alone can cancel it"));
  }

  @Test
  void computingKeepsNoStaticState() {
    check(
        fields()
            .that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(PURE)
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(
                resideInAnyPackage("java.util.concurrent..")
                    .or(assignableTo(ThreadLocal.class))
                    .or(assignableTo(StringBuilder.class)))
            .because("state that outlives a call makes its result depend on earlier ones"));
  }

  @Test
  void rulesJudgeFactsNotSyntax() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(packages("rules"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("json"))
            .because("one rule has to serve templates, Bicep and scripts: edits belong to repair"));
  }

  @Test
  void whatFoldsIsSharedByNobody() {
    String reason =
        "a folder remembers as it works, so two threads that share one disturb each other; fixes are"
            + " worked out later, by any thread, and make a new one";
    check(
        fields()
            .that()
            .haveRawType(Folder.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAnyPackage(packages("expression", "repair"))
            .because(reason));
    check(
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages(packages("expression"))
            .should()
            .haveRawReturnType(Folder.class)
            .because(reason));
  }

  @Test
  void onlyTheCommandLineWritesToStandardOutput() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(packages("cli"))
            // It is the guard: it takes standard output for the protocol, away from all others.
            .and()
            .doNotHaveSimpleName("StreamServer")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(FileDescriptor.class, "out")
            .orShould(call(System.class, "setOut", "console"))
            .because("in server mode standard output is the protocol: a stray line breaks it"));
  }

  @Test
  void everyPackageSaysWhatLivesInIt() throws IOException {
    Path sources = Path.of("src", "main", "java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> silent =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
              .toList();
      assertThat(silent).as("packages without a package-info.java").isEmpty();
    }
  }

  /** Packages and all below them, in ArchUnit's notation. */
  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
  }

  private static ArchCondition<JavaClass> call(Class<?> owner, String... methods) {
    return callMethodWhere(
        target(
            owner.getSimpleName() + "." + String.join("|", methods),
            call ->
                call.getTargetOwner().isAssignableTo(owner)
                    && List.of(methods).contains(call.getName())));
  }

  private static DescribedPredicate<JavaCall<?>> target(
      String description, Predicate<JavaCall<?>> calls) {
    return describe(description, calls);
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
