package io.dynobench.jobs;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.bench.QualityReason;
import io.dynobench.datasets.Datasets;
import io.dynobench.devices.DeviceRegistry;
import io.dynobench.models.ModelCatalogue;
import io.dynobench.results.ResultDraft;
import io.dynobench.results.ResultRecorder;
import io.dynobench.supervisor.TrialProperties;
import io.dynobench.testing.StoreApplication;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of jobs and trials without the lanes that work on them. */
@SpringBootTest(
    classes = {StoreApplication.class, JobTablesHarness.Parts.class},
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {"dynobench.samples.enabled=false", "db-scheduler.enabled=false"})
abstract class JobTablesHarness {

  @Autowired SubmitJob submit;
  @Autowired TakeTrial take;
  @Autowired EndTrial end;
  @Autowired CancelJob cancel;
  @Autowired RetryJob retry;
  @Autowired JobStore jobs;
  @Autowired TrialStore trials;
  @Autowired TrialChanges changes;
  @Autowired TrialForks forks;
  @Autowired BatchTries tries;
  @Autowired KeepTry keep;
  @Autowired SettleJob settle;
  @Autowired RecordMeasurement record;
  @Autowired TrialFiles files;
  @Autowired TransactionTemplate transaction;
  @Autowired ResultRecorder recorder;
  @Autowired RecordCeilings ceilings;
  @Autowired RecordTrained trained;
  @Autowired MeasuredHardware hardware;
  @Autowired TrainedByHand trainedModels;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void empty() {
    jdbc.sql("delete from trial").update();
    jdbc.sql("delete from job").update();
    jdbc.sql("delete from results").update();
  }

  JobRow submit(String json) {
    String onTheCpu =
        json.contains("devices") ? json : json.replaceFirst("}$", ", 'devices': ['cpu']}");
    return submit.submit(Planning.request(onTheCpu), null);
  }

  TrialRow running() {
    return take.take("here", "cpu").orElseThrow();
  }

  @org.jspecify.annotations.Nullable
  TrialRow take() {
    return take.take("here", "cpu").orElse(null);
  }

  TrialCounts counts(JobRow job) {
    return SettleJob.counts(trials.counts(List.of(job.id())));
  }

  long results() {
    return jdbc.sql("select count(*) from results").query(Long.class).single();
  }

  static <T> List<T> concurrently(int threads, Callable<T> task) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> values = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(java.util.Collections.nCopies(threads, task))) {
        values.add(future.get());
      }
      return values;
    } finally {
      pool.shutdownNow();
    }
  }

  static ForkRow forkRow(TrialRow trial) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return new ForkRow(
        trial.id(),
        trial.fork(),
        new Measurement(
            Map.of(Metric.THROUGHPUT, 12.5),
            Map.of(Metric.POWER_IDLE_W, "no meter"),
            Map.of(Metric.THROUGHPUT, new Interval(12, 13)),
            List.of(QualityReason.DRIFT),
            Map.of("engine.version", "1 ä€")),
        Objects.requireNonNull(trial.startedAt()),
        now);
  }

  static ResultDraft draft(TrialRow trial) {
    return draft(trial, Map.of(Metric.THROUGHPUT, 1.0));
  }

  static ResultDraft ceilings(TrialRow trial) {
    return draft(trial, Map.of(Metric.OPERATIONS_PER_SECOND, 2e11, Metric.BANDWIDTH, 1e10));
  }

  static ResultDraft trainedDraft(TrialRow trial) {
    return draft(
        trial,
        Map.of(Metric.TRAIN_LOSS, 0.5),
        Map.of(
            "parameters.model", "trained:mlp-abcdef01",
            "parameters.sha256", "abcdef0123",
            "parameters.bytes", "99",
            "training.epochs", "2",
            "training.steps", "7"));
  }

  private static ResultDraft draft(TrialRow trial, Map<Metric, Double> metrics) {
    return draft(trial, metrics, Map.of());
  }

  private static ResultDraft draft(
      TrialRow trial, Map<Metric, Double> metrics, Map<String, String> provenance) {
    return new ResultDraft(
        Origin.MEASURED,
        null,
        trial.jobId(),
        trial.id(),
        "inference",
        trial.spec().model(),
        "LeNet",
        "image-classification",
        "pytorch",
        "here",
        "cpu",
        "Some CPU",
        null,
        null,
        "fp32",
        null,
        null,
        null,
        1,
        1,
        1,
        null,
        1,
        "quick",
        "C",
        metrics,
        Map.of(),
        Map.of(),
        List.of(),
        provenance,
        Map.of());
  }

  @TestConfiguration(proxyBeanMethods = false)
  @EnableConfigurationProperties({JobsProperties.class, TrialProperties.class})
  @Import({
    ModelCatalogue.class,
    TestModels.class,
    Datasets.class,
    Planner.class,
    IdempotencyKeys.class,
    SubmitJob.class,
    TakeTrial.class,
    EndTrial.class,
    CancelJob.class,
    RetryJob.class,
    SettleJob.class,
    JobStore.class,
    TrialStore.class,
    NewTrials.class,
    TrialChanges.class,
    LearningCurves.class,
    BatchTries.class,
    RecordCeilings.class,
    RecordTrained.class,
    KeepTrained.class,
    TrialForks.class,
    BatchTries.class,
    KeepTry.class,
    RecordMeasurement.class,
    ComposeResult.class,
    ServerProvenance.class,
    Reproduction.class,
    MergeForks.class,
    TrialFiles.class
  })
  static class Parts {

    @Bean
    DeviceRegistry devices() {
      return TestDevices.withGpus();
    }

    @Bean
    TrainedByHand trainedModels() {
      return new TrainedByHand();
    }

    @Bean
    MeasuredHardware hardware() {
      return new MeasuredHardware();
    }
  }
}
