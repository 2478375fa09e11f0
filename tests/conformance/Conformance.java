import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges PDF files by profiles of veraPDF: {@code Conformance 2a,ua1 FILE...}. See the script {@code run}. */
public final class Conformance {
  private static final int CONFORMS = 0;
  private static final int FAILS = 1;
  private static final int WRONG_USAGE = 2;

  /** What one failed clause says, how often it failed, and where first. */
  private static final class Failure {
    final String message;
    final String firstPlace;
    int count;

    Failure(TestAssertion assertion) {
      String text = assertion.getErrorMessage() != null ? assertion.getErrorMessage() : assertion.getMessage();
      message = String.valueOf(text).replaceAll("\\s+", " ");
      firstPlace = assertion.getLocation().getContext();
    }
  }

  public static void main(String[] arguments) {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    List<PDFAFlavour> profiles = new ArrayList<>();
    for (String name : arguments[0].split(",")) {
      PDFAFlavour profile = PDFAFlavour.fromString(name);
      if (profile == PDFAFlavour.NO_FLAVOUR) {
        System.err.println("conformance: there is no profile " + name);
        System.exit(WRONG_USAGE);
      }
      profiles.add(profile);
    }
    int failed = 0;
    int passed = 0;
    for (int i = 1; i < arguments.length; i++) {
      for (PDFAFlavour profile : profiles) {
        if (conforms(arguments[i], profile)) {
          passed++;
        } else {
          failed++;
        }
      }
    }
    System.out.printf("%d passed, %d failed%n", passed, failed);
    System.exit(failed == 0 ? CONFORMS : FAILS);
  }

  private static boolean conforms(String path, PDFAFlavour profile) {
    try (var parser = Foundries.defaultInstance().createParser(new File(path), profile);
        var validator = Foundries.defaultInstance().createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      boolean good = result.isCompliant() && result.getTotalAssertions() > 0;
      System.out.printf("%s %s %s (%d checks)%n", good ? "ok  " : "FAIL", profile.getId(), path,
          result.getTotalAssertions());
      print(collectFailures(result));
      return good;
    } catch (Exception exception) {
      System.out.printf("FAIL %s %s: %s%n", profile.getId(), path, exception);
      return false;
    }
  }

  private static Map<String, Failure> collectFailures(ValidationResult result) {
    Map<String, Failure> byClause = new LinkedHashMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        String clause = assertion.getRuleId().getClause() + ", test " + assertion.getRuleId().getTestNumber();
        byClause.computeIfAbsent(clause, unused -> new Failure(assertion)).count++;
      }
    }
    return byClause;
  }

  private static void print(Map<String, Failure> failures) {
    failures.forEach((clause, failure) -> System.out.printf("     %s: %s%n       %d times, first at %s%n", clause,
        failure.message, failure.count, failure.firstPlace));
  }
}
