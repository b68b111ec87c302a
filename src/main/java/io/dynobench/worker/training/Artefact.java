package io.dynobench.worker.training;

import io.dynobench.bench.LabelledData;
import io.dynobench.worker.engine.Learner;
import io.dynobench.zoo.Fingerprint;
import io.dynobench.zoo.TrainedParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The file of what was learned.
 *
 * @param file what it is recognised by; null when none was written
 * @param missing why none was written, for users; null when there is one
 */
record Artefact(@Nullable Fingerprint file, @Nullable String missing) {

  static Artefact of(Course course, Learner learner) throws IOException {
    Lesson lesson = course.lesson();
    Path file = lesson.start().parametersFile();
    if (file == null) {
      return new Artefact(null, "nobody asked for them");
    }
    if (course.curve().diverged() > 0) {
      return new Artefact(
          null, "the loss was not a number from step %d on".formatted(course.curve().diverged()));
    }
    float[][] ranges = Ranges.of(lesson, learner);
    if (!Ranges.finite(ranges)) {
      return new Artefact(null, "the network computes what is not a number");
    }
    try {
      TrainedParameters.write(file, lesson.network(), texts(course), ranges, learner::numbers);
      return new Artefact(Fingerprint.of(file), null);
    } catch (IOException e) { // of the disk, which is no reason to lose what was measured
      Files.deleteIfExists(file);
      return new Artefact(null, "they could not be written: " + e);
    }
  }

  /** How the parameters came about; times of day are left out, so that equal runs are equal. */
  private static Map<String, String> texts(Course course) {
    Lesson lesson = course.lesson();
    Map<String, String> texts = new TreeMap<>();
    texts.put("dataset.name", lesson.data().name());
    LabelledData.Part part = lesson.data().parts().get(LabelledData.Split.TRAINING);
    if (part != null) {
      texts.put("dataset.sha256", part.sha256());
    }
    texts.put("optimizer", lesson.rule().optimizer().id());
    texts.put("optimizer.constants", lesson.rule().constants());
    texts.put("batchSize", String.valueOf(lesson.batchSize()));
    texts.put("seed", String.valueOf(lesson.start().spec().seed()));
    texts.put("epochs", String.valueOf(course.curve().epochs()));
    texts.put("steps", String.valueOf(course.curve().steps()));
    return texts;
  }
}
