package io.dynobench.results.transfer;

import io.dynobench.problem.ProblemException;
import io.dynobench.results.CollectionInfo;
import io.dynobench.results.ResultIntake;
import io.dynobench.results.ResultIntake.Taken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Imports a file in two passes, neither of which holds more than some rows. The first only reads: a
 * file with an error never touches the database, which would otherwise have to undo up to a million
 * inserts, and all of its errors are told. The second reads again, which costs a fraction of
 * storing, and stores in one transaction: if the database fails in the middle, nothing is there.
 */
@Component
class Importer {

  private static final int MOST_COLLECTIONS = 20;

  private final ResultIntake intake;

  Importer(ResultIntake intake) {
    this.intake = intake;
  }

  /**
   * @throws ProblemException when the form is wrong or the file's format is unknown
   */
  ImportReport run(ImportFile file, ImportForm form) throws IOException {
    ImportPlan plan = ImportPlan.of(file, form);
    plan.refuseWithoutMetric();
    ReadReport read = plan.read(Sink.NONE);
    if (read.errorsTotal() > 0) {
      return ImportReport.refused(plan, read);
    }
    Set<String> collections = new LinkedHashSet<>();
    Taken taken = store(plan, read, collections);
    return ImportReport.stored(plan, read, taken, List.copyOf(collections));
  }

  private Taken store(ImportPlan plan, ReadReport checked, Set<String> collections)
      throws IOException {
    try {
      return intake.take(
          rows -> {
            ReadReport read =
                plan.read(
                    (line, row) -> {
                      note(collections, row.draft().collection());
                      rows.accept(row);
                    });
            if (read.errorsTotal() > 0 || read.results() != checked.results()) {
              throw new IllegalStateException("the file has changed while it was read");
            }
          },
          name -> info(name, plan));
    } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
      // The other one has stored a row of this file, or holds it while it goes on.
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "IMPORT_CONFLICT",
          "Another import stores some of the same rows meanwhile; nothing of this one was stored."
              + " Try again.");
    }
  }

  private static void note(Set<String> collections, @Nullable String name) {
    if (name != null && collections.size() < MOST_COLLECTIONS) {
      collections.add(name);
    }
  }

  private static CollectionInfo info(String name, ImportPlan plan) {
    return new CollectionInfo(
        name,
        "Imported from %s (%s).".formatted(plan.file().name(), plan.format().title()),
        plan.context().source());
  }
}
